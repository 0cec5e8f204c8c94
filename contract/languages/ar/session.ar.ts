// The Arabic texts about a LIVE session: how it fares, why, and what it came to.
import type { TextsFor } from '../../message.ts';
import type { sessionEnglish } from '../../messages.session.en.ts';
import { counted, seconds } from './counts.ar.ts';

/** What is said about a LIVE session, by message id. */
export const session = {
  'session.health.ok': 'يسير بث LIVE جيدًا.',
  'session.health.ok-line': 'خطك سليم. أما ما يفعله برنامج الترميز فلا أراه.',
  'session.health.unknown': 'لا يمكنني الجزم بعد بحال بث LIVE.',
  'session.health.obs-silent': 'لا يرد OBS، لذلك لا يمكنني الجزم بحال بث LIVE.',
  'session.health.obs-away': 'انقطع الربط مع OBS. ما زالت بيانات تخرج من هذا الكمبيوتر، فقد يكون بث LIVE مستمرًا.',
  'session.health.obs-unseen': 'انقطع الربط مع OBS، لذلك لا يمكنني الجزم بحال بث LIVE.',
  'session.health.upload-fell': 'لم يعد هذا الكمبيوتر يرسل شيئًا تقريبًا. إن كان بث LIVE يجري من هنا فألقِ نظرة عليه.',
  'session.cause.obs-gone': 'غاب OBS ومعه بث LIVE: لم يعد شيء يخرج من هذا الكمبيوتر.',
  'session.cause.obs-stalled': 'المشكلة في OBS: يقول إنه يبث، لكن ليس لديه ما يرسله. وخطك غير مشغول.',
  'session.cause.graphics': 'المشكلة في هذا الكمبيوتر: بطاقة الرسومات ترسم {percent}% من الصور متأخرة.',
  'session.cause.encoder': 'المشكلة في هذا الكمبيوتر: ترميزه أبطأ من اللازم لنسبة {percent}% من الصور.',
  'session.cause.router-silent': 'المشكلة في الراوتر أو في شبكة Wi-Fi التي تصلك به: توقف عن الرد.',
  'session.cause.line-silent': 'لم يعد شيء يرد على خطك، ولا يمكنني بعد معرفة إن كان ذلك في بيتك أم خارجه.',
  'session.cause.line-lossy': 'تضيع {percent}% من الحزم، ولا يمكنني بعد معرفة إن كان ذلك في بيتك أم على خط المزوّد.',
  'session.cause.upload-small': 'الأرجح أن سرعة الرفع لديك لا تكفي لمعدل البت هذا: فهي تمتلئ عند {kbit} kbit/s.',
  'session.cause.line-crowded': 'يحمل خطك أقل من قبل: شيء آخر في بيتك يستخدمه، أو مزوّدك يعطيك أقل.',
  'session.cause.ingest-failing':
    'خادم LIVE لديك لا يقبل اتصالًا جديدًا، بينما يستجيب الإنترنت كالمعتاد. ولا يمكنني بعد تحديد عند أي طرف يحدث ذلك.',
  'session.cause.ingest-slow':
    'خادم LIVE لديك يستغرق {ms} مللي ثانية ليرد، بينما يستجيب الإنترنت كالمعتاد. ولا يمكنني معرفة إن كان البطء فيه أم في الطريق.',
  'session.cause.way-narrow':
    'يصل إلى خادم LIVE لديك أقل مما ترسل، مع أن خطك سليم. ولا يمكنني تحديد عند أي طرف يحدث ذلك.',
  'session.cause.server-lost': 'فقد OBS خادم LIVE لديك ويحاول من جديد. وخطك سليم.',
  'session.cause.unclear': 'لا يصل كل ما ترسله، ولا يمكنني بعد تحديد أين يعلق.',
  'session.ghost': counted('seconds', seconds, 'يقول OBS إنك في بث LIVE، لكن لم يخرج منه شيء منذ #.'),
  'session.todo.bitrate': 'اخفض معدل البت في OBS إلى أقل من ثلاثة أرباع سرعة الرفع لديك.',
  'session.todo.graphics':
    'أغلق الألعاب والمؤثرات التي تشغل بطاقة الرسومات، أو اختر في OBS صورة أصغر أو صورًا أقل في الثانية.',
  'session.todo.encoder': 'اختر في OBS إعدادًا أسرع أو مرمّزًا آخر، كمرمّز بطاقة الرسومات، أو صورة أصغر.',
  'session.todo.obs': 'حدّث OBS وإضافاته، وانظر ما يقوله سجله الأخير.',
  'session.todo.crowded': 'ابحث عما يستخدم خطك أيضًا في تلك الساعة، أو اخفض معدل البت.',
  'session.todo.way': 'جرّب معدل بت أقل أو شبكة أخرى: وجود المشكلة نفسها هناك أو غيابها يكشف مصدرها.',
  'session.sum.going-on': 'بث LIVE مستمر.',
  'session.sum.too-little': 'ما شوهد من بث LIVE هذا أقل من أن أقول كيف سار.',
  'session.sum.unexpected': 'توقف Tokwatch أو هذا الكمبيوتر في منتصف بث LIVE، لذلك لا يمكنني معرفة كيف انتهى.',
  'session.sum.end-unknown': 'لا يمكنني معرفة كيف كانت شبكتك حين انتهى بث LIVE.',
  'session.sum.fine': 'كانت شبكتك سليمة حين انتهى بث LIVE.',
  'session.sum.fine-after': 'كانت شبكتك سليمة حين انتهى بث LIVE. أما ما أربكه قبل ذلك فكان غالبًا {whom}.',
  'session.sum.fine-after-unknown':
    'كانت شبكتك سليمة حين انتهى بث LIVE. وقبل ذلك كان مضطربًا، ولا يمكنني تحديد مصدر ذلك.',
  'session.sum.obs-gone': 'غاب OBS في منتصف بث LIVE. وكانت شبكتك سليمة حينها.',
  'session.sum.cut.you': 'انتهى بث LIVE بينما كان هناك عطل في هذا الكمبيوتر.',
  'session.sum.cut.your-network': 'انتهى بث LIVE بينما كان هناك عطل في شبكتك.',
  'session.sum.cut.your-provider': 'انتهى بث LIVE بينما كان خط مزوّدك مضطربًا.',
  'session.sum.cut.a-block': 'انتهى بث LIVE بينما كان TikTok محجوبًا في الطريق.',
  'session.sum.cut.tiktok': 'المشكلة لم تكن عندك: انتهى بث LIVE بينما كان TikTok مضطربًا.',
  'session.sum.cut.switched':
    'انتهى بث LIVE في اضطراب بدأ حين غيّر هذا الكمبيوتر شبكته أو VPN: وهذا هو السبب على الأرجح.',
  'session.sum.cut.unknown': 'انتهى بث LIVE في اضطراب، ولا يمكنني تحديد مصدره.',
  'trends.none': 'لا يوجد أي بث LIVE في السجل بعد.',
} as const satisfies TextsFor<typeof sessionEnglish>;
