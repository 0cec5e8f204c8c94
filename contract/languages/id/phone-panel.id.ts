// What the panel says that asks how TikTok fares on a phone, in Indonesian.
import type { TextsFor } from '../../message.ts';
import type { phonePanelEnglish } from '../../messages.phone-panel.en.ts';

/** The sentences of the panel, by message id. */
export const phonePanel = {
  'phone.title': 'Apakah jalan di ponselmu?',
  'phone.what':
    'Lewat data seluler, ponselmu menempuh jalur lain ke TikTok. Terbuka atau tidaknya di sana membantu membedakan jaringanmu dari TikTok. Kodenya dibuat di sini, dan jawabanmu tetap di komputer ini.',
  'phone.step-wifi': 'Di ponsel, matikan Wi-Fi, juga VPN. Dengan begitu ponsel memakai data seluler.',
  'phone.step-open': 'Pindai kodenya dengan kamera, atau ketik alamatnya:',
  'phone.step-browser': 'Buka di browser ponsel. Aplikasi TikTok juga menampilkan yang sudah disimpannya.',
  'phone.step-other':
    'Kalau tidak terbuka, coba halaman lain apa saja. Kalau tidak ada yang terbuka, ponselnya offline: jangan jawab dulu.',
  'phone.code': 'Kode QR untuk {address}',
  'phone.wifi-off': 'Wi-Fi di ponsel mati, dan komputer ini tidak memakai hotspot-nya.',
  'phone.wifi-why': 'Lewat jaringan yang sama, ponsel hanya melihat apa yang dilihat komputer ini.',
  'phone.works': 'Jalan di ponselku',
  'phone.does-not': 'Tidak jalan',
  'phone.how': 'Yang ditunjukkan ponsel',
  'phone.said.works-now': 'Ponselmu, lewat data seluler, baru saja: jalan.',
  'phone.said.works-ago': 'Ponselmu, lewat data seluler, {age} lalu: jalan.',
  'phone.said.does-not-now': 'Ponselmu, lewat data seluler, baru saja: tidak jalan.',
  'phone.said.does-not-ago': 'Ponselmu, lewat data seluler, {age} lalu: tidak jalan.',
  'phone.weight.decides':
    'Kesimpulannya kini mengatakan begitu. Kata satu orang paling jauh membuatnya “kemungkinan besar”, dan tidak menuduh siapa pun.',
  'phone.weight.for':
    'Ini mendukung kesimpulan dan masuk sebagai bukti. Kata satu orang tidak membuat apa pun lebih pasti, jadi kesimpulannya tetap.',
  'phone.weight.against':
    'Ini bertentangan dengan kesimpulan dan masuk sebagai bukti. Kata satu orang tidak mengalahkan hasil pengukuran, jadi kesimpulannya tetap.',
  'phone.weight.beside': 'Ini tidak mengatakan apa pun tentang yang kulihat di sini, jadi kesimpulannya tetap.',
  'phone.until': 'Berlaku sampai {time}, kecuali jaringan atau gangguannya berubah sebelum itu.',
  'phone.take-back': 'Tarik kembali',
  'phone.gone.too-old': 'Jawaban terakhirmu tidak berlaku lagi: sudah sepuluh menit. Kamu bisa melihat lagi.',
  'phone.gone.another-cause':
    'Jawaban terakhirmu tidak berlaku lagi: gangguannya sekarang lain. Kamu bisa melihat lagi.',
  'phone.gone.another-time':
    'Jawaban terakhirmu tidak berlaku lagi: komputer ini sempat tidur, atau jaringan atau jamnya berubah. Kamu bisa melihat lagi.',
} as const satisfies TextsFor<typeof phonePanelEnglish>;
