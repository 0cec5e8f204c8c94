// What a person's word about TikTok on a phone makes of a verdict and its evidence, in Arabic.
import type { TextsFor } from '../../message.ts';
import type { phoneEnglish } from '../../messages.phone.en.ts';
import { counted, minutes } from './counts.ar.ts';

/** The sentences of the first view about the phone, by message id. */
export const phone = {
  'mobile.tiktok.unreachable':
    'قلتَ إن TikTok يُفتح عبر بيانات الجوال في هاتفك، لكنه لا يُفتح هنا. على الأرجح يوقفه شيء هنا أو في الطريق.',
  'neither.tiktok.unreachable':
    'قلتَ إن TikTok لا يعمل عبر بيانات الجوال في هاتفك، كما هو هنا: على الأرجح ليست شبكتك هي السبب. ولا يمكنني معرفة إن كان TikTok متعطّلًا أم محجوبًا حيث أنت.',
  'todo.mobile.tiktok.unreachable':
    'استخدم بيانات الجوال في هاتفك في الأثناء. ابحث عن فلتر في الراوتر أو جدار حماية أو برنامج حماية؛ وإن لم تجد فاسأل مزوّدك.',
  'todo.neither.tiktok.unreachable': 'على الأرجح لن تنفع إعادة تشغيل الراوتر. انتظر، أو اسأل آخرين.',
  'evidence.phone-works-now': 'هاتفك عبر بيانات الجوال، قبل لحظة: يُفتح موقع TikTok. هذه شهادة شخص واحد، وليست إثباتًا.',
  'evidence.phone-works-ago': counted(
    'minutes',
    minutes,
    'هاتفك عبر بيانات الجوال، قبل #: يُفتح موقع TikTok. هذه شهادة شخص واحد، وليست إثباتًا.',
  ),
  'evidence.phone-fails-now':
    'هاتفك عبر بيانات الجوال، قبل لحظة: لا يُفتح موقع TikTok. هذه شهادة شخص واحد، وليست إثباتًا.',
  'evidence.phone-fails-ago': counted(
    'minutes',
    minutes,
    'هاتفك عبر بيانات الجوال، قبل #: لا يُفتح موقع TikTok. هذه شهادة شخص واحد، وليست إثباتًا.',
  ),
  'phone.offer': 'هل يعمل عبر بيانات الجوال في هاتفك؟ قد يوضح ذلك المزيد.',
} as const satisfies TextsFor<typeof phoneEnglish>;
