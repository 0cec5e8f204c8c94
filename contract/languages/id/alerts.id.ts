// The Indonesian texts for a screen that others watch, and for pausing.
import type { TextsFor } from '../../message.ts';
import type { alertEnglish } from '../../messages.alerts.en.ts';

/** The sentences, by message id. */
export const alerts = {
  'discreet.hidden': 'sesuatu yang tidak kutampilkan sekarang',
  'discreet.verdict.dns.tiktok-blocked':
    'DNS jaringanmu memblokir TikTok: {count} nama milik TikTok tidak mendapat jawaban yang benar di sana; DNS lain mengenalnya.',
  'discreet.failing.dns.tiktok-blocked':
    'Kemungkinan besar masalahnya di DNS jaringanmu: tidak ada jawaban untuk {count} nama milik TikTok; DNS lain mengenalnya.',
  'discreet.hosts.dns.tiktok-blocked':
    'Masalahnya di komputer ini: file hosts-nya membuat {count} nama milik TikTok tidak mengarah ke mana pun. DNS-mu mengenalnya.',
  'discreet.verdict.dns.tiktok-partial':
    'DNS jaringanmu memblokir sebagian TikTok. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'discreet.failing.dns.tiktok-partial':
    'Kemungkinan besar masalahnya di DNS jaringanmu: tidak ada jawaban untuk salah satu nama milik TikTok. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'discreet.hosts.dns.tiktok-partial':
    'Masalahnya di komputer ini: file hosts-nya membuat salah satu nama milik TikTok tidak mengarah ke mana pun. Akibatnya ini tidak bisa dipakai: {features}; bagian lain berfungsi.',
  'discreet.todo.dns.tiktok-partial':
    'Izinkan nama-nama TikTok di filter DNS atau file hosts, atau pilih server DNS lain.',
  'tray.pause': 'Jeda pemantauan',
  'tray.resume': 'Lanjutkan pemantauan',
} as const satisfies TextsFor<typeof alertEnglish>;
