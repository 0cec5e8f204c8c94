// The Indonesian texts of the OBS dock and of where it is set up.
import type { TextsFor } from '../../message.ts';
import type { dockEnglish } from '../../messages.dock.en.ts';

/** Sentences and words of the dock, by message id. */
export const dock = {
  'dock.live': 'LIVE',
  'dock.bitrate': 'Bitrate',
  'dock.bitrate-value': '{kbit} kbit/s',
  'dock.dropped': 'Frame terbuang, semenit terakhir',
  'dock.health': 'Stream-mu',
  'dock.paused-todo': 'Selama itu tidak ada yang ditanya.',
  'dock.gone': 'Tokwatch tidak menjawab sejak {time}. Sampai menjawab lagi, tidak ada yang diketahui.',
  'dock.gone-never': 'Tokwatch tidak menjawab. Apakah sedang berjalan?',
  'dock.shut-out': 'Alamat ini sudah tidak berlaku. Salin yang sekarang dari Tokwatch, di LIVE.',
  'dock.no-key': 'Kunci dock tidak bisa dibaca atau ditulis. Apakah disk penuh, atau tidak bisa ditulisi?',
  'dock.not-built': 'Jendelanya belum dibuat, begitu juga dock-nya. Jalankan “npm run build” sekali.',
  'dock.switched-off':
    'Dock mati. Nyalakan dengan “tokwatch config set dock.enabled on”; Tokwatch menyediakannya selama berjalan.',
  'dock.not-served': 'Dock tidak bisa disediakan. Akan dicoba lagi dalam beberapa detik.',
  'dock.port-taken':
    'Port {port} dipakai program lain. Tutup program itu, atau pilih port lain untuk dock dan berikan alamat barunya ke OBS.',
  'dock.port-forbidden':
    'Pengguna ini tidak boleh memakai port {port}. Pilih port mulai dari 1024, dan berikan alamat barunya ke OBS.',
  'dock.heading': 'Di OBS, dan di layar kedua',
  'dock.what':
    'Tampilan ringkas semuanya sebagai dock di OBS: garis jalurnya, satu kalimat, dan berapa lama kamu LIVE. Dock hanya bisa menampilkan, dan tidak menyebut jaringan, alamat, atau tempat.',
  'dock.address': 'Alamatnya',
  'dock.secret':
    'Siapa pun yang punya alamat ini bisa ikut membaca, hanya di komputer ini. Alamatnya tetap sama sampai kamu membuat yang lain.',
  'dock.copy': 'Salin alamat',
  'dock.renew': 'Buat alamat lain',
  'dock.renewed': 'Selesai. Alamat lama tidak menampilkan apa pun lagi; berikan yang baru ke OBS.',
  'dock.steps': 'Cara memasangnya di OBS',
  'dock.step-open': 'Di OBS, buka menu “Docks”, lalu “Custom Browser Docks…”.',
  'dock.step-paste': 'Ketik “Tokwatch” sebagai nama, tempel alamatnya sebagai URL, lalu klik “Apply”.',
  'dock.step-place':
    'Seret dock ke tempat yang kamu suka. Ukuran 300 kali 80 piksel sudah cukup; kalau lebih besar, lebih banyak yang tampil.',
  'dock.step-later': 'Kalau tetap kosong karena Tokwatch dijalankan setelah OBS: klik kanan di dalamnya, “Refresh”.',
  'settings.dock.enabled': 'Dock untuk OBS',
  'settings.dock.enabled.what':
    'Menyediakan halaman kecil hanya untuk komputer ini. Awalnya mati, karena ini membuka port.',
  'settings.dock.enabled.also': 'panel, layar kedua, monitor, widget, jendela kecil',
  'settings.dock.port': 'Port dock',
  'settings.dock.port.what':
    'Bagian dari alamat yang disimpan OBS. Ubah hanya kalau port ini sudah dipakai program lain.',
  'settings.dock.port.also': 'nomor, angka, alamat, bentrok, terpakai',
} as const satisfies TextsFor<typeof dockEnglish>;
