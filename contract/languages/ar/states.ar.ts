// The Arabic texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'المراقبة متوقفة مؤقتًا منذ {time}.',
  'paused.history': 'لا أحد يراقب في الأثناء. يبقى هذا الوقت فجوة: تظهر مظلّلة أدناه، ولا تحسبها أي نسبة.',
  'paused.live':
    'لا أحد ينظر إلى خطك ولا إلى TikTok في الأثناء، فما يقال عنهما أدناه من قبل. وما يخبر به OBS يستمر في الوصول.',
  'paused.fixes': 'ما يناسب أدناه مبني على ما شوهد من قبل. تابع المراقبة لتعرف ما هو صحيح الآن.',
  'showing.what': 'ظهورها أو عدمه يعود إلى نظامك.',
  'showing.not-known': 'لا يُعرف بعد هل تظهر هنا. اعرض واحدًا لترى.',
  'showing.taken':
    'استلم هذا الكمبيوتر آخر إشعار. إن لم تره فانظر في إعدادات الإشعارات في نظامك، وهل وضع «عدم الإزعاج» مفعّل.',
  'showing.not-supported': 'سطح المكتب هذا لا يوفّر إشعارات للبرامج.',
  'showing.refused': 'لم يسمح نظامك لـ Tokwatch بعرض آخر إشعار.',
  'showing.no-desktop': 'لا يوجد هنا سطح مكتب يمكنه عرض الإشعارات.',
  'showing.no-service': 'لا شيء على سطح المكتب هذا يعرض الإشعارات.',
  'showing.no-answer': 'لم يرد ما يعرض الإشعارات على سطح المكتب هذا.',
  'showing.terminal': 'بجانب الطرفية لا يعرض الإشعارات إلا سطح مكتب لينكس.',
  'showing.switched-off': 'شُغّل Tokwatch من دون إشعارات، بالخيار {option}.',
  'showing.todo.window': 'تقول النافذة ما يهم بدلًا من ذلك ما دامت مفتوحة.',
  'showing.todo.switched-off': 'شغّله من دون {option} لتحصل عليها. وحتى ذلك الحين تقول النافذة ما يهم ما دامت مفتوحة.',
  'showing.todo.service':
    'شغّل خدمة الإشعارات في سطح مكتبك ثم اعرض واحدًا مجددًا. وحتى ذلك الحين تقول النافذة ما يهم ما دامت مفتوحة.',
  'showing.todo.darwin': 'افتح إعدادات النظام، ثم الإشعارات، ثم Tokwatch، واسمح بها؛ ثم اعرض واحدًا مجددًا.',
  'showing.todo.win32':
    'افتح الإعدادات، ثم النظام، ثم الإشعارات، وفعّلها، وكذلك Tokwatch في القائمة أدناه؛ ثم اعرض واحدًا مجددًا.',
  'showing.todo.linux': 'افتح إعدادات سطح المكتب، ثم الإشعارات، وفعّلها، لـ Tokwatch أيضًا؛ ثم اعرض واحدًا مجددًا.',
  'barred.says': 'لا يسمح macOS لـ Tokwatch برؤية شبكتك نفسها.',
  'barred.means':
    'لذلك لا يُحكم على الراوتر، ولا يمكنني تمييز أعطاله عن أعطال خطك. وإن كان هو DNS أيضًا فلا يمكنني البحث عن الأسماء.',
  'barred.todo':
    'افتح إعدادات النظام، ثم الخصوصية والأمن، ثم الشبكة المحلية، واسمح لـ Tokwatch أو للطرفية التي تشغّله. ثم افحص من جديد.',
  'take.busy': 'جارٍ الإعداد…',
} as const satisfies TextsFor<typeof statesEnglish>;
