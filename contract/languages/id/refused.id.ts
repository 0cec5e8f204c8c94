// The Indonesian texts of what a form says: why what was typed is not taken, and why it is not shown.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';

/** What is said of a text that is typed, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long':
    '“{field}” menampung paling banyak {most} karakter, sedangkan ini {count}. Tidak ada yang dipotong: persingkat lalu coba lagi.',
  'refused.empty': '“{field}” kosong. Tulis sesuatu dulu.',
  'refused.unseen': 'Di “{field}” ada karakter yang tidak terlihat. Ketik sendiri.',
  'refused.word-too-long': 'Satu kata di “{field}” lebih dari {most} karakter. Persingkat.',
  'refused.word-empty': 'Satu kata di “{field}” tidak berisi apa pun yang terlihat. Hapus kata itu.',
  'refused.words-too-many': '“{field}” menampung paling banyak {most} kata. Kurangi.',
  'hidden.typed':
    'Orang lain mungkin melihat layar: yang kamu ketik tampil sebagai titik. Isinya tetap seperti yang kamu tulis.',
} as const satisfies TextsFor<typeof refusedEnglish>;
