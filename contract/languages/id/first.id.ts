// The Indonesian texts of the window’s first view; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const first: SomeTexts = {
  'nav.now': 'Sekarang',
  'nav.history': 'Riwayat',
  'nav.settings': 'Pengaturan',
  'verdict.ok': 'Semua baik-baik saja: TikTok menjawab, dan koneksi Anda baik.',
  'verdict.tiktok.down': 'Bukan Anda. TikTok sedang mati: servernya sendiri menjawab dengan kegagalan.',
  'evidence.answered-in': '{target} menjawab dalam {ms} md.',
};
