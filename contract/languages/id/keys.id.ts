// The Indonesian texts of the keyboard shortcuts: their list, and what they say they did.
import type { TextsFor } from '../../message.ts';
import type { keysEnglish } from '../../messages.keys.en.ts';

/** The sentences, by message id. */
export const keys = {
  'keys.title': 'Pintasan keyboard',
  'keys.what': 'Berlaku di mana saja selama kamu tidak sedang mengetik.',
  'keys.group.go': 'Buka tampilan',
  'keys.group.act': 'Lakukan sesuatu',
  'keys.group.move': 'Berpindah',
  'keys.group.chart': 'Di Riwayat, pada pita dan pengukuran',
  'keys.then': 'lalu',
  'keys.or': 'atau',
  'keys.check': 'Cek lagi',
  'keys.pause': 'Jeda pemantauan, atau lanjutkan',
  'keys.mark': 'Tandai momen ini, selama LIVE',
  'keys.search': 'Ke kolom pencarian, kalau ada',
  'keys.help': 'Tampilkan daftar ini',
  'keys.next': 'Ke bagian berikutnya atau sebelumnya',
  'keys.press': 'Tekan atau buka yang sedang terpilih',
  'keys.close': 'Tutup daftar ini; keluar dari kolom isian',
  'keys.arrows': 'Geser momen',
  'keys.stretch': 'Tandai rentang waktu',
  'keys.zoom': 'Lihat lebih dekat, atau lebih jauh',
  'keys.closer': 'Lihat yang ditandai',
  'keys.whole': 'Tampilkan seluruh rentang',
  'keys.key.tab': 'Tab',
  'keys.key.shift-tab': 'Shift Tab',
  'keys.key.enter': 'Enter',
  'keys.key.space': 'Spasi',
  'keys.key.escape': 'Escape',
  'keys.key.arrows': 'Panah',
  'keys.key.shift-arrows': 'Shift Panah',
  'keys.settings': 'Pintasan satu tombol bisa dimatikan di setelan.',
  'keys.shut': 'Tutup daftar',
  'keys.did.check': 'Memeriksa lagi.',
  'keys.did.pause': 'Pemantauan dijeda. Tombol yang sama melanjutkannya.',
  'keys.did.resume': 'Pemantauan lanjut lagi.',
  'keys.not-live': 'Tidak ada LIVE yang berjalan, jadi tidak ada yang bisa ditandai.',
  'keys.not-reached': 'Tokwatch tidak menjawab, jadi tidak ada yang dilakukan.',
  'settings.window.shortcuts': 'Pintasan satu tombol',
  'settings.window.shortcuts.what':
    'Tombol seperti p langsung bekerja selama kamu tidak sedang mengetik; ? menampilkan semuanya. Kalau mati, huruf saja tidak melakukan apa pun, dan itu cocok untuk input suara.',
  'settings.window.shortcuts.also':
    'keyboard, papan ketik, tombol, huruf, hotkey, shortcut, pintas, input suara, aksesibilitas',
} as const satisfies TextsFor<typeof keysEnglish>;
