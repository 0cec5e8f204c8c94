// The Arabic texts of the OBS dock and of where it is set up.
import type { TextsFor } from '../../message.ts';
import type { dockEnglish } from '../../messages.dock.en.ts';

/** Sentences and words of the dock, by message id. */
export const dock = {
  'dock.live': 'LIVE',
  'dock.bitrate': 'معدل البت',
  'dock.bitrate-value': '{kbit} kbit/s',
  'dock.dropped': 'الإطارات المُسقطة، آخر دقيقة',
  'dock.health': 'البث',
  'dock.paused-todo': 'لا يُسأل أحد في الأثناء.',
  'dock.gone': 'لم يرد Tokwatch منذ {time}. ولا يُعرف شيء حتى يرد.',
  'dock.gone-never': 'لا يرد Tokwatch. هل هو قيد التشغيل؟',
  'dock.shut-out': 'هذا العنوان لم يعد صالحًا. انسخ العنوان الحالي من Tokwatch، في قسم LIVE.',
  'dock.no-key': 'تعذّرت قراءة مفتاح اللوحة أو كتابته. هل القرص ممتلئ، أو لا يسمح بالكتابة؟',
  'dock.not-built': 'لم تُبنَ النافذة بعد، ولا اللوحة معها. شغّل «npm run build» مرة واحدة.',
  'dock.switched-off':
    'اللوحة مطفأة. فعّلها بالأمر «tokwatch config set dock.enabled on»؛ ويقدّمها Tokwatch ما دام يعمل.',
  'dock.not-served': 'تعذّر تقديم اللوحة. ستُعاد المحاولة خلال بضع ثوانٍ.',
  'dock.port-taken': 'برنامج آخر يشغل المنفذ {port}. أغلقه، أو اختر منفذًا آخر للوحة وأعطِ OBS العنوان الجديد.',
  'dock.port-forbidden':
    'لا يجوز لهذا المستخدم استخدام المنفذ {port}. اختر منفذًا من 1024 فما فوق، وأعطِ OBS العنوان الجديد.',
  'dock.heading': 'في OBS، وعلى شاشة ثانية',
  'dock.what':
    'عرض ضيق لكل ذلك في لوحة (dock) داخل OBS: خط الطريق، وجملة واحدة، ومنذ متى أنت في بث LIVE. لا تستطيع إلا العرض، ولا تذكر شبكة ولا عنوانًا ولا مكانًا.',
  'dock.address': 'عنوانها',
  'dock.secret': 'من لديه هذا العنوان يستطيع القراءة معك، على هذا الكمبيوتر فقط. ويبقى كما هو حتى تنشئ غيره.',
  'dock.copy': 'نسخ العنوان',
  'dock.renew': 'إنشاء عنوان آخر',
  'dock.renewed': 'تم. العنوان القديم لم يعد يعرض شيئًا؛ أعطِ OBS العنوان الجديد.',
  'dock.steps': 'كيف تضعها في OBS',
  'dock.step-open': 'في OBS افتح القائمة «Docks»، ثم «Custom Browser Docks».',
  'dock.step-paste': 'اكتب «Tokwatch» في خانة الاسم، والصق العنوان في خانة URL، وانقر «Apply».',
  'dock.step-place': 'اسحب اللوحة إلى حيث تريد. لا تحتاج إلى أكثر من 300 في 80 بكسل؛ وإن اتسع لها المكان عرضت أكثر.',
  'dock.step-later': 'إن بقيت فارغة لأن Tokwatch شُغّل بعد OBS: انقر فيها بالزر الأيمن، ثم «Refresh».',
  'settings.dock.enabled': 'لوحة لـ OBS',
  'settings.dock.enabled.what': 'صفحة صغيرة تُقدَّم لهذا الكمبيوتر وحده. مطفأة في البداية، لأنها تفتح منفذًا.',
  'settings.dock.enabled.also': 'dock، شاشة ثانية، شاشة أخرى، نافذة صغيرة، أداة، ودجت، widget',
  'settings.dock.port': 'منفذ اللوحة',
  'settings.dock.port.what': 'هو جزء من العنوان الذي يحفظه OBS. غيّره فقط إن كان برنامج آخر يشغله.',
  'settings.dock.port.also': 'dock، بورت، رقم، عنوان، مشغول',
} as const satisfies TextsFor<typeof dockEnglish>;
