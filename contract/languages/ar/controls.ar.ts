// The Arabic texts of what can be changed on a system, and why it cannot.
import type { TextsFor } from '../../message.ts';
import type { controlsEnglish } from '../../messages.controls.en.ts';

/** What the controls say, by message id. */
export const controls = {
  'control.nothing-to-flush': 'لا شيء يُفرَّغ: لا برنامج على هذا الكمبيوتر يحفظ الأسماء التي بحث عنها.',
  'control.unknown-cache':
    'برنامج على هذا الكمبيوتر يرد على الأسماء عند {server}، وTokwatch لا يعرفه. أعد تشغيل ذلك البرنامج كي ينسى.',
  'control.no-device': 'لا جهاز شبكة باسم {device} على هذا الكمبيوتر الآن. وصّله أو شغّله أولًا.',
  'control.nobody-in-charge': 'لا برنامج يعرفه Tokwatch يتولى {device} هنا. استخدم إعدادات نظامك بدلًا من ذلك.',
  'control.secret-address':
    'عنوان البرنامج النصي للبروكسي فيه اسم أو كلمة مرور، وTokwatch لا يعرضهما ولا يحتفظ بهما. أوقف البرنامج النصي يدويًا، في إعدادات البروكسي.',
  'control.former-unknown':
    'لا يقول {by} كيف هو مضبوط الآن، فلا يمكن التراجع عن التغيير بدقة. استخدم إعدادات نظامك بدلًا من ذلك.',
  'control.only-root':
    'يحتاج هذا إلى صلاحيات مسؤول من البداية إلى النهاية. نفّذ الحل من الطرفية مع sudo؛ وعندها يفعله {by}.',
  'control.no-link': 'ليس في {device} كابل ولا شبكة Wi-Fi قريبة. وصّل الكابل، أو اقترب، ثم حاول من جديد.',
  'control.not-connected': 'الجهاز {device} غير متصل. صِله أولًا، ثم حاول من جديد.',
  'control.no-usable-resolver': 'لا يمكن استخدام أي من خوادم DNS هذه على {device}. حدد عنوان خادم يمكن استخدامه.',
  'control.no-proxy': 'لا شيء يُوقَف: لا بروكسي في إعداداتك.',
  'control.proxy-in-variables':
    'البروكسي محدد في متغيرات البرامج نفسها، ولا يستطيع تغييرها إلا من يشغّلها. ابحث عن http_proxy وhttps_proxy حيث تضبط المتغيرات.',
  'control.ipv4-already': 'لا شيء عليك فعله: الجهاز {device} يستخدم IPv4 أولًا بالفعل.',
  'control.no-dhcp': 'لا شيء يُجدَّد: عنوان {device} ضُبط يدويًا.',
  'control.windows-only': 'لا شيء يُعاد ضبطه: Windows وحده يحتفظ بقائمة كهذه.',
  'control.no-answer': 'لم يقل نظامك كيف ضُبطت شبكته. حاول من جديد بعد لحظة.',
  'control.odd-name': 'خدمة الشبكة لـ {device} لها اسم لا يؤمَن تمريره. غيّر اسمها، ثم حاول من جديد.',
  'probe.device.link': 'وصلة هذا الكمبيوتر',
  'probe.device.address': 'عنوان هذا الكمبيوتر',
  'probe.device.route': 'طريق هذا الكمبيوتر إلى الخارج',
  'probe.device.load': 'مدى انشغال الخط',
  'probe.device.proxy': 'البروكسي',
  'probe.device.tunnel': 'ما تحت VPN',
  'probe.lan.wifi': 'إشارة Wi-Fi',
  'probe.router.gateway': 'هل الراوتر موجود',
  'probe.router.quality': 'الفقد في الطريق إلى الراوتر',
  'probe.internet.anchor': 'هل يستجيب الإنترنت',
  'probe.internet.canary': 'صفحة معروفة',
  'probe.internet.quality': 'الفقد في الطريق إلى الخارج',
  'probe.internet.throughput': 'سرعة موقع آخر',
  'probe.dns.lookup': 'اسم، عبر خدمة DNS لديك',
  'probe.dns.truth': 'اسم، عبر خدمة DNS أخرى',
  'probe.path.family': 'نوع من العناوين',
  'probe.path.hops': 'إلى أين تصل الحزم',
  'probe.path.quality': 'الفقد في الطريق إلى TikTok',
  'probe.path.sizes': 'حزم صغيرة وكبيرة',
  'probe.path.sni': 'اتصال آمن بالاسم',
  'probe.path.ingest': 'خادم LIVE لديك',
  'probe.path.port': 'منفذ LIVE في مكان آخر',
  'probe.tiktok.edge': 'أحد العناوين',
  'probe.tiktok.throughput': 'السرعة',
  'probe.tiktok.ingest': 'خادم LIVE',
  'probe.other': 'شيء آخر',
} as const satisfies TextsFor<typeof controlsEnglish>;
