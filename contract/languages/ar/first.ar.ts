// The Arabic texts of the window’s first view; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const first: SomeTexts = {
  'nav.now': 'الآن',
  'nav.history': 'السجل',
  'nav.settings': 'الإعدادات',
  'verdict.ok': 'كل شيء على ما يرام: تيك توك يستجيب واتصالك سليم.',
  'verdict.tiktok.down': 'المشكلة ليست عندك. تيك توك معطّل: خوادمه نفسها ترد بأخطاء.',
  'evidence.answered-in': 'أجاب {target} خلال {ms} مللي ثانية.',
};
