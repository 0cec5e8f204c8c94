// The Arabic texts for a screen that others watch, and for pausing.
import type { TextsFor } from '../../message.ts';
import type { alertEnglish } from '../../messages.alerts.en.ts';
import { counted, names, namesAsObject } from './counts.ar.ts';

/** The sentences, by message id. */
export const alerts = {
  'discreet.hidden': 'شيء لا أعرضه الآن',
  'discreet.verdict.dns.tiktok-blocked': counted(
    'count',
    names,
    'خدمة DNS في شبكتك تحجب TikTok: لا تعطي إجابة صحيحة عن # من أسمائه؛ وخدمات DNS أخرى تعرف~.',
  ),
  'discreet.failing.dns.tiktok-blocked': counted(
    'count',
    names,
    'المشكلة على الأرجح في خدمة DNS في شبكتك: لا ترد على # من أسماء TikTok؛ وخدمات DNS أخرى تعرف~.',
  ),
  'discreet.hosts.dns.tiktok-blocked': counted(
    'count',
    namesAsObject,
    'المشكلة في هذا الكمبيوتر: ملف hosts فيه يوجّه # من أسماء TikTok إلى لا مكان. أما خدمة DNS لديك فتعرف~.',
  ),
  'discreet.verdict.dns.tiktok-partial':
    'خدمة DNS في شبكتك تحجب جزءًا من TikTok. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'discreet.failing.dns.tiktok-partial':
    'المشكلة على الأرجح في خدمة DNS في شبكتك: لا ترد على أحد أسماء TikTok. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'discreet.hosts.dns.tiktok-partial':
    'المشكلة في هذا الكمبيوتر: ملف hosts فيه يوجّه أحد أسماء TikTok إلى لا مكان. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'discreet.todo.dns.tiktok-partial': 'اسمح بأسماء TikTok في فلتر DNS أو في ملف hosts، أو اختر خادم DNS آخر.',
  'tray.pause': 'إيقاف المراقبة مؤقتًا',
  'tray.resume': 'متابعة المراقبة',
} as const satisfies TextsFor<typeof alertEnglish>;
