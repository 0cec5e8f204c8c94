// The Arabic texts of the panel that explains TikTok’s messages.
import type { TextsFor } from '../../message.ts';
import type { translatorPanelEnglish } from '../../messages.translator-panel.en.ts';

/** Sentences and words by message id. */
export const translatorPanel = {
  'translator.title': 'هل يعرض TikTok رسالة؟',
  'translator.what': 'اختر ما يعرضه التطبيق أو الصقه؛ والجواب بحسب ما هو قائم الآن.',
  'translator.pick': 'اختر ما عرضه',
  'translator.paste': 'أو اكتبه أو الصقه',
  'translator.explain': 'شرح',
  'translator.not-known':
    'لا أعرف هذه الرسالة. لا أعرف حتى الآن رسائل TikTok إلا بالإنجليزية، ولا أريد أن أخمّن. اختر ما له المعنى نفسه.',
  'translator.other-language':
    'هذه ليست بالإنجليزية، ولا أعرف حتى الآن رسائل TikTok إلا بالإنجليزية: لا يسعني إلا التخمين. اختر ما له المعنى نفسه.',
  'translator.todo': 'ما العمل',
  'translator.lasts': 'كم يدوم',
  'translator.means': 'ما يقصده TikTok',
  'translator.phone': 'على الهاتف',
  'bearing.found': 'وجدت سببًا هنا',
  'bearing.hint': 'ربما هذا',
  'bearing.elsewhere': 'العطل في شيء آخر',
  'bearing.nothing': 'لا عطل يُرى من هنا',
  'bearing.unknown': 'لا يمكنني الجزم بعد',
  'certainty.certain': 'مؤكد',
  'certainty.likely': 'مرجّح',
  'certainty.cannot-tell': 'لا يمكنني الجزم',
} as const satisfies TextsFor<typeof translatorPanelEnglish>;
