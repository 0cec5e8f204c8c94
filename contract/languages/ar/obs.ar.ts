// The Arabic texts of the link to OBS.
import type { TextsFor } from '../../message.ts';
import type { obsEnglish } from '../../messages.obs.en.ts';

/** What is said about OBS, by message id. */
export const obs = {
  'obs.off': 'لا يراقب Tokwatch برنامج OBS.',
  'obs.connecting': 'جارٍ البحث عن OBS.',
  'obs.up': 'تم الربط مع OBS. وهو لا يبث.',
  'obs.up-unknown': 'تم الربط مع OBS. ولم يقل بعد هل يبث.',
  'obs.up-streaming': 'تم الربط مع OBS. وهو يبث.',
  'obs.up-reconnecting': 'تم الربط مع OBS. فقد خادمه ويحاول الاتصال من جديد.',
  'obs.apart.ended': 'انتهى الربط مع OBS للتو.',
  'obs.apart.absent': 'برنامج OBS لا يعمل، أو أن خادم WebSocket فيه متوقف.',
  'obs.apart.switched-off': 'خادم WebSocket في OBS متوقف، أو أن OBS لا يعمل.',
  'obs.apart.not-obs': 'برنامج آخر يستمع حيث ينبغي أن يكون OBS.',
  'obs.apart.no-answer': 'شيء يستمع حيث ينبغي أن يكون OBS، ولا يرد. ربما تجمّد OBS.',
  'obs.apart.garbled': 'ما يستمع حيث ينبغي أن يكون OBS لا يتحدث كما يتحدث OBS.',
  'obs.apart.unsupported-version': 'نسخة OBS هذه تستخدم إصدارًا من بروتوكولها لا يعرفه Tokwatch.',
  'obs.apart.removed': 'أُزيل Tokwatch من قائمة البرامج المتصلة في OBS.',
  'obs.apart.password-needed': 'يطلب OBS كلمة مرور.',
  'obs.apart.wrong-password': 'لم يقبل OBS كلمة المرور.',
  'obs.lost.quit': 'أُغلق OBS.',
  'obs.lost.quit-streaming': 'أُغلق OBS في منتصف البث.',
  'obs.lost.server-stopped': 'أُوقف خادم WebSocket في OBS.',
  'obs.lost.broke': 'انهار OBS أو أُنهي.',
  'obs.lost.broke-streaming': 'انهار OBS أو أُنهي في منتصف البث.',
  'obs.lost.silent': 'توقف OBS عن الرد. ربما تجمّد.',
  'obs.lost.silent-streaming': 'توقف OBS عن الرد في منتصف البث. ربما تجمّد.',
  'obs.lost.removed': 'أُزيل Tokwatch من قائمة البرامج المتصلة في OBS.',
  'obs.lost.garbled': 'أرسل OBS شيئًا لا يفهمه Tokwatch.',
  'obs.todo.start': 'شغّل OBS. وإن كان يعمل: Tools ثم WebSocket Server Settings ثم Enable WebSocket server.',
  'obs.todo.switch-on': 'في OBS: Tools ثم WebSocket Server Settings ثم Enable WebSocket server.',
  'obs.todo.other-port':
    'انظر في OBS ضمن Tools ثم WebSocket Server Settings على أي منفذ يستمع، وأعطِ Tokwatch هذا المنفذ.',
  'obs.todo.restart': 'إن كان OBS لا يستجيب لك أيضًا فأغلقه وشغّله من جديد.',
  'obs.todo.update': 'حدّث OBS أو Tokwatch.',
  'obs.todo.try-again': 'دع Tokwatch يحاول من جديد حين تريد عودة الربط.',
  'obs.todo.password':
    'اكتب كلمة المرور من OBS (Tools ثم WebSocket Server Settings ثم Show Connect Info)، أو اسمح لـ Tokwatch بقراءتها من إعدادات OBS.',
  'obs.password.none': 'لا تُحفظ كلمة مرور لـ OBS.',
  'obs.password.kept': 'كلمة مرور OBS محفوظة في مخزن الأسرار على هذا الكمبيوتر.',
  'obs.password.unreadable':
    'كانت كلمة مرور لـ OBS محفوظة، ولم تعد قراءتها ممكنة: مخزن الأسرار على هذا الكمبيوتر مقفل، أو صار غيره. اكتبها من جديد.',
  'obs.password.not-written': 'كلمة مرور OBS معروفة حتى يُغلق Tokwatch: لم يستقبل القرص صيغتها المختومة.',
  'obs.password.not-removed': 'لم تعد كلمة مرور OBS مستخدمة. وتعذّرت إزالة صيغتها المختومة: لم يسمح القرص بذلك.',
  'obs.password.until-quit':
    'كلمة مرور OBS معروفة حتى يُغلق Tokwatch: ليس على هذا الكمبيوتر مخزن أسرار يستطيع Tokwatch استخدامه.',
} as const satisfies TextsFor<typeof obsEnglish>;
