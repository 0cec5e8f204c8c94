// The Arabic texts of the rules for OBS in the settings, and of what is said beside the link to OBS because of them.
import type { TextsFor } from '../../message.ts';
import type { rulesEnglish } from '../../messages.rules.en.ts';

/** What is said about the rules where they are chosen, by message id. */
export const rules = {
  'settings.rules': 'قواعد OBS',
  'settings.rules.what':
    'ما يجوز لـ Tokwatch أن يطلبه من OBS تلقائيًا عبر الربط معه. كل قاعدة متوقفة في البداية. ومع «الإخبار فقط» لا يُطلب من OBS شيء، وتُخبَر بما كان سيُطلب منه.',
  'settings.live.sceneRule': 'مشهد آخر ما دام البث متعطّلًا',
  'settings.live.sceneRule.what':
    'حين يتعطّل البث لعشر ثوانٍ يُطلب من OBS عرض المشهد المسمّى أدناه، ثم العودة حين يثبت البث عشرين ثانية أو ينتهي. وإن اخترت مشهدًا بنفسك في الأثناء فسيبقى هو.',
  'settings.live.sceneName': 'المشهد المطلوب',
  'settings.live.sceneName.what': 'اسمه كما هو في OBS. إن تُرك فارغًا فلن تفعل القاعدة أعلاه شيئًا.',
  'settings.live.bitrateRule': 'معدل بت مرن',
  'settings.live.bitrateRule.what':
    'قبل أن يبدأ البث يُطلب من OBS تشغيل إعداد فيه يخفض معدل البت ما دام الخط ضيقًا. يسري من البث التالي، ويبقى حتى توقفه في OBS: Settings ثم Advanced ثم Network.',
  'settings.live.reconnectRule': 'بدء البث المفقود من جديد',
  'settings.live.reconnectRule.what':
    'حين يتخلى OBS عن بث لم يوقفه أحد، ويكون الخط سليمًا لعشر ثوانٍ، يُطلب من OBS أن يبدأه من جديد: ثلاث مرات على الأكثر، وخلال عشر دقائق.',
  'rules.off': 'متوقفة',
  'rules.try': 'الإخبار فقط',
  'rules.on': 'مفعّلة',
  'live.obs-what': 'يراقب Tokwatch برنامج OBS ولا يغيّر فيه شيئًا، إلا إذا فعّلت قاعدة لذلك.',
  'live.obs-what-try': 'يراقب Tokwatch برنامج OBS ولا يغيّر فيه شيئًا. ويقول ما كانت قواعدك ستفعله: {rules}.',
  'live.obs-what-on': 'يراقب Tokwatch برنامج OBS، وقد يغيّر فيه شيئًا، لأنك فعّلت ذلك: {rules}.',
  'live.obs-to-rules': 'قواعد OBS',
} as const satisfies TextsFor<typeof rulesEnglish>;
