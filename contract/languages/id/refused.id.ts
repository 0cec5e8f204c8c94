// The Indonesian texts of what a form says when the engine does not take what was typed.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';

/** Why a typed text was not taken, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long':
    '“{field}” menampung paling banyak {most} karakter, sedangkan ini {count}. Tidak ada yang dipotong: persingkat lalu coba lagi.',
  'refused.empty': '“{field}” kosong. Tulis sesuatu dulu.',
  'refused.unseen': 'Di “{field}” ada karakter yang tidak terlihat. Ketik sendiri.',
  'refused.word-too-long': 'Satu kata di “{field}” lebih dari {most} karakter. Persingkat.',
  'refused.word-empty': 'Satu kata di “{field}” tidak berisi apa pun yang terlihat. Hapus kata itu.',
  'refused.words-too-many': '“{field}” menampung paling banyak {most} kata. Kurangi.',
} as const satisfies TextsFor<typeof refusedEnglish>;
