// The Indonesian texts of the panel that explains TikTok’s messages.
import type { TextsFor } from '../../message.ts';
import type { translatorPanelEnglish } from '../../messages.translator-panel.en.ts';

/** Sentences and words by message id. */
export const translatorPanel = {
  'translator.title': 'TikTok menampilkan pesan?',
  'translator.what': 'Pilih atau tempel yang ditampilkan aplikasi; jawabannya menurut keadaan saat ini.',
  'translator.pick': 'Pilih yang ditampilkan',
  'translator.paste': 'Atau ketik atau tempel',
  'translator.explain': 'Jelaskan',
  'translator.not-known':
    'Aku tidak kenal pesan itu. Untuk saat ini aku hanya kenal pesan TikTok dalam bahasa Inggris, dan tidak mau menebak. Pilih yang artinya sama.',
  'translator.other-language':
    'Itu bukan bahasa Inggris, dan untuk saat ini aku hanya kenal pesan TikTok dalam bahasa Inggris: aku terpaksa menebak. Pilih yang artinya sama.',
  'translator.todo': 'Yang perlu dilakukan',
  'translator.lasts': 'Berapa lama',
  'translator.means': 'Maksud TikTok',
  'translator.phone': 'Untuk ponsel',
  'bearing.found': 'Ada sebabnya di sini',
  'bearing.hint': 'Mungkin ini',
  'bearing.elsewhere': 'Yang terganggu hal lain',
  'bearing.nothing': 'Dari sini tidak ada gangguan',
  'bearing.unknown': 'Belum bisa kupastikan',
  'certainty.certain': 'pasti',
  'certainty.likely': 'kemungkinan besar',
  'certainty.cannot-tell': 'tidak bisa kupastikan',
} as const satisfies TextsFor<typeof translatorPanelEnglish>;
