// The Indonesian texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'Pemantauan dijeda sejak {time}.',
  'paused.history':
    'Selama itu tidak ada yang memantau. Waktu ini tetap kosong: diarsir di bawah, dan tidak ada persentase yang menghitungnya.',
  'paused.live':
    'Selama itu tidak ada yang melihat jaringanmu atau TikTok, jadi yang dikatakan tentang keduanya di bawah ini dari sebelumnya. Kabar dari OBS tetap datang.',
  'paused.fixes':
    'Yang cocok di bawah ini berdasarkan yang terlihat sebelumnya. Lanjutkan pemantauan untuk tahu keadaan sekarang.',
  'showing.what': 'Muncul atau tidaknya ditentukan oleh sistemmu.',
  'showing.not-known': 'Belum diketahui apakah notifikasi muncul di sini. Tampilkan satu untuk melihatnya.',
  'showing.taken':
    'Komputer ini menerima yang terakhir. Kalau kamu tidak melihatnya, periksa pengaturan notifikasi sistem, dan apakah “jangan ganggu” sedang aktif.',
  'showing.not-supported': 'Desktop ini tidak punya notifikasi untuk program.',
  'showing.refused': 'Sistemmu tidak mengizinkan Tokwatch menampilkan yang terakhir.',
  'showing.no-desktop': 'Di sini tidak ada desktop yang bisa menampilkan notifikasi.',
  'showing.no-service': 'Tidak ada yang menampilkan notifikasi di desktop ini.',
  'showing.no-answer': 'Yang menampilkan notifikasi di desktop ini tidak menjawab.',
  'showing.terminal': 'Di samping terminal, hanya desktop Linux yang menampilkan notifikasi.',
  'showing.switched-off': 'Tokwatch dijalankan tanpa notifikasi, dengan {option}.',
  'showing.todo.window': 'Sebagai gantinya, jendela menyampaikan yang penting selama terbuka.',
  'showing.todo.switched-off':
    'Jalankan tanpa {option} untuk mendapatkannya. Sampai saat itu, jendela menyampaikan yang penting selama terbuka.',
  'showing.todo.service':
    'Jalankan layanan notifikasi desktopmu, lalu tampilkan satu lagi. Sampai saat itu, jendela menyampaikan yang penting selama terbuka.',
  'showing.todo.darwin': 'Buka Pengaturan Sistem, Notifikasi, Tokwatch, lalu izinkan; setelah itu tampilkan satu lagi.',
  'showing.todo.win32':
    'Buka Pengaturan, Sistem, Notifikasi, aktifkan, begitu juga Tokwatch di daftar di bawahnya; setelah itu tampilkan satu lagi.',
  'showing.todo.linux':
    'Buka pengaturan desktopmu, Notifikasi, lalu aktifkan, juga untuk Tokwatch; setelah itu tampilkan satu lagi.',
  'barred.says': 'macOS tidak mengizinkan Tokwatch melihat jaringanmu sendiri.',
  'barred.means':
    'Karena itu routermu tidak dinilai, dan aku tidak bisa membedakan gangguannya dari gangguan jalurmu. Kalau router itu juga DNS-mu, aku tidak bisa mencari nama.',
  'barred.todo':
    'Buka Pengaturan Sistem, Privasi & Keamanan, Jaringan Lokal, lalu izinkan Tokwatch, atau terminal yang menjalankannya. Setelah itu periksa lagi.',
  'take.busy': 'Sedang dibuat…',
} as const satisfies TextsFor<typeof statesEnglish>;
