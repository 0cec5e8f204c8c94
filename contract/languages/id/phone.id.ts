// What a person’s word about TikTok on a phone makes of a verdict and its evidence, in Indonesian.
import type { TextsFor } from '../../message.ts';
import type { phoneEnglish } from '../../messages.phone.en.ts';

/** The sentences of the first view about the phone, by message id. */
export const phone = {
  'mobile.tiktok.unreachable':
    'Kamu melihat TikTok bisa dibuka lewat data seluler ponselmu, tetapi di sini tidak. Kemungkinan besar sesuatu di sini atau di tengah jalan menghalanginya.',
  'neither.tiktok.unreachable':
    'Kamu melihat TikTok gagal lewat data seluler ponselmu, sama seperti di sini: kemungkinan besar masalahnya bukan di jaringanmu. Aku tidak bisa memastikan apakah TikTok sedang down atau diblokir di tempatmu.',
  'todo.mobile.tiktok.unreachable':
    'Sementara itu, pakai data seluler ponsel. Cari filter di router, firewall, atau aplikasi keamanan; kalau tidak ada, tanyakan ke providermu.',
  'todo.neither.tiktok.unreachable':
    'Memulai ulang router kemungkinan besar tidak akan membantu. Tunggu, atau tanya yang lain.',
  'evidence.phone-works-now':
    'Ponselmu, lewat data seluler, baru saja: situs web TikTok bisa dibuka. Ini kata satu orang, bukan bukti pasti.',
  'evidence.phone-works-ago':
    'Ponselmu, lewat data seluler, {minutes} menit lalu: situs web TikTok bisa dibuka. Ini kata satu orang, bukan bukti pasti.',
  'evidence.phone-fails-now':
    'Ponselmu, lewat data seluler, baru saja: situs web TikTok tidak bisa dibuka. Ini kata satu orang, bukan bukti pasti.',
  'evidence.phone-fails-ago':
    'Ponselmu, lewat data seluler, {minutes} menit lalu: situs web TikTok tidak bisa dibuka. Ini kata satu orang, bukan bukti pasti.',
  'phone.offer': 'Apakah TikTok jalan lewat data seluler ponselmu? Itu bisa memperjelas.',
} as const satisfies TextsFor<typeof phoneEnglish>;
