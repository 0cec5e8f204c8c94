// What each verdict says, what to do about it, and what would overturn it, in Arabic.
import type { TextsFor } from '../../message.ts';
import type { verdictEnglish } from '../../messages.verdicts.en.ts';
import { counted, days, hours, minutes, names, namesAsObject } from './counts.ar.ts';

/** The sentences of the verdicts, by message id. */
export const verdicts = {
  'verdict.ok': 'كل شيء على ما يرام: يستجيب TikTok، واتصالك سليم.',
  'ok.with-loss': 'يستجيب TikTok، لكن {percent}% من حزم الاختبار تضيع على خطك، فقد يتقطّع.',
  'verdict.unknown.looking': 'جارٍ الفحص…',
  'verdict.unknown.too-little': 'لا يمكنني الجزم بعد: ما وصل من ردود أقل من أن أحكم به.',
  'verdict.unknown.held': 'تغيّرت شبكتك أو ساعتك للتو: سأفحص من جديد قبل أن أحكم.',
  'verdict.unknown.unexplained': 'ثمة عطل لا أستطيع تسميته بعد، لذلك لا أحمّل المسؤولية لأحد.',
  'verdict.unknown.lossy': 'يضيع على خطك {percent}% مما يُرسَل، لذلك لا أستطيع الحكم على TikTok.',
  'verdict.device.link-down': 'المشكلة في هذا الكمبيوتر: لا كابل موصول به، وهو غير متصل بشبكة Wi-Fi.',
  'verdict.device.no-address': 'المشكلة في هذا الكمبيوتر: إنه متصل، لكن الشبكة لم تمنحه عنوانًا.',
  'verdict.device.no-route': 'المشكلة في هذا الكمبيوتر: لديه عنوان، لكن لم يُضبط له طريق إلى الإنترنت.',
  'verdict.router.down':
    'المشكلة في الراوتر أو في شبكة Wi-Fi التي تصلك به: لا شيء بعده يستجيب، ولا تصدر عنه أي علامة على أنه يعمل.',
  'verdict.internet.down': 'المشكلة عند مزوّد الإنترنت: الراوتر يعمل، لكن لا شيء بعده يستجيب.',
  'here.internet.down': 'المشكلة في هذا الكمبيوتر: شيء فيه، كجدار حماية مثلًا، يمنع كل اتصال بالإنترنت.',
  'refused.internet.down':
    'شيء قريب منك يرفض كل اتصال بالإنترنت: راوتر يوقف هذا الكمبيوتر مؤقتًا، أو جدار حماية. ولا يمكنني تحديد أيهما.',
  'unseen.internet.down':
    'لا شيء خارج هذا الكمبيوتر يرد. ولا يمكنني تحديد هل هو الراوتر أم خطك: فنظام macOS لا يسمح لي برؤية الراوتر.',
  'verdict.internet.captive-portal': 'عليك تسجيل الدخول إلى هذه الشبكة أولًا: فهي ترد بدلًا من الإنترنت.',
  'verdict.dns.down': 'المشكلة في تحويل الأسماء إلى عناوين: خدمة DNS في شبكتك لا ترد على أي اسم، والإنترنت نفسه يعمل.',
  'verdict.dns.tiktok-blocked': counted(
    'count',
    names,
    'خدمة DNS في شبكتك تحجب TikTok: لا تعطي إجابة صحيحة عن # من أسمائه، @ {name}؛ وخدمات DNS أخرى تعرف~.',
  ),
  'failing.dns.tiktok-blocked': counted(
    'count',
    names,
    'المشكلة على الأرجح في خدمة DNS في شبكتك: لا ترد على # من أسماء TikTok، @ {name}؛ وخدمات DNS أخرى تعرف~.',
  ),
  'hosts.dns.tiktok-blocked': counted(
    'count',
    namesAsObject,
    'المشكلة في هذا الكمبيوتر: ملف hosts فيه يوجّه # من أسماء TikTok إلى لا مكان، @ {name}. أما خدمة DNS لديك فتعرف~.',
  ),
  'verdict.path.ip-blocked': 'حُجب TikTok في الطريق: الحزم المتجهة إلى خوادمه تُسقَط قبل أن تصل. أما بقية الإنترنت فتعمل.',
  'likely.path.ip-blocked':
    'الأرجح أن TikTok محجوب في الطريق: الحزم المتجهة إلى خوادمه تنقطع قبل أن تصل. أما بقية الإنترنت فتعمل.',
  'partly.path.ip-blocked':
    'جزء من TikTok محجوب في الطريق: الحزم المتجهة إلى خوادمه المسؤولة عن {features} تُسقَط قبل أن تصل.',
  'likelypart.path.ip-blocked':
    'جزء من TikTok محجوب على الأرجح في الطريق: الحزم المتجهة إلى خوادمه المسؤولة عن {features} تنقطع قبل أن تصل.',
  'verdict.path.sni-blocked': 'حُجب TikTok في الطريق: تُقطع الاتصالات حالما يظهر اسمه. أما بقية الإنترنت فتعمل.',
  'likely.path.sni-blocked': 'الأرجح أن TikTok محجوب في الطريق: خوادمه تستجيب، لكن ليس باسمه. أما بقية الإنترنت فتعمل.',
  'partly.path.sni-blocked':
    'جزء من TikTok محجوب في الطريق: تُقطع الاتصالات الخاصة بما يلي حالما يظهر اسم الخادم: {features}.',
  'likelypart.path.sni-blocked':
    'جزء من TikTok محجوب على الأرجح في الطريق: الخوادم المسؤولة عن {features} تستجيب، لكن ليس باسمها.',
  'verdict.tiktok.down': 'المشكلة ليست عندك. TikTok متعطّل: خوادمه نفسها ترد برسائل إخفاق.',
  'verdict.tiktok.feature-down': 'المشكلة ليست عندك. جزء من TikTok لا يعمل: {features}. وأجزاء أخرى منه تستجيب.',
  'verdict.tiktok.cdn-down':
    'المشكلة ليست عندك. خوادم TikTok المسؤولة عن {features} لا تستجيب؛ وأجزاء أخرى من TikTok تستجيب.',
  'failing.tiktok.cdn-down':
    'المشكلة ليست عندك. خوادم TikTok المسؤولة عن {features} ترد برسائل إخفاق؛ وأجزاء أخرى من TikTok ترد كما ينبغي.',
  'verdict.tiktok.unreachable': 'لا يستجيب TikTok من هنا، ولا يمكنني معرفة إن كان متعطّلًا أم محجوبًا في الطريق.',
  'partly.tiktok.unreachable':
    'جزء من TikTok لا يستجيب من هنا: {features}. ولا يمكنني معرفة إن كان متعطّلًا أم محجوبًا في الطريق.',
  'verdict.device.clock-wrong': counted(
    'minutes',
    minutes,
    'المشكلة في هذا الكمبيوتر: ساعته غير مضبوطة بفارق #. الاتصالات الآمنة تحتاج إلى الوقت الصحيح.',
  ),
  'hours.device.clock-wrong': counted(
    'hours',
    hours,
    'المشكلة في هذا الكمبيوتر: ساعته غير مضبوطة بفارق #. الاتصالات الآمنة تحتاج إلى الوقت الصحيح.',
  ),
  'days.device.clock-wrong': counted(
    'days',
    days,
    'المشكلة في هذا الكمبيوتر: ساعته غير مضبوطة بفارق #. الاتصالات الآمنة تحتاج إلى الوقت الصحيح.',
  ),
  'verdict.device.vpn-down': 'المشكلة في VPN لديك: لا شيء يمر عبره، بينما يعمل الاتصال الذي تحته.',
  'verdict.device.proxy-broken': 'المشكلة في البروكسي: إنه مضبوط على هذا الكمبيوتر، ولا يدع شيئًا يمر.',
  'verdict.lan.degraded':
    'المشكلة في الوصلة إلى الراوتر: تضيع عليها {percent}% من الحزم، وتستغرق الردود {ms} مللي ثانية. والسبب المعتاد هو البعد عن الراوتر عند استخدام Wi-Fi.',
  'lossy.lan.degraded':
    'المشكلة في الوصلة إلى الراوتر: تضيع عليها {percent}% من الحزم. والسبب المعتاد هو البعد عن الراوتر عند استخدام Wi-Fi.',
  'late.lan.degraded':
    'المشكلة في الوصلة إلى الراوتر: تستغرق الردود عليها {ms} مللي ثانية. والسبب المعتاد هو البعد عن الراوتر عند استخدام Wi-Fi.',
  'verdict.internet.loss': 'المشكلة في خط الإنترنت: تضيع {percent}% من الحزم بعد الراوتر.',
  'unsplit.internet.loss':
    'تضيع {percent}% من الحزم، ولا يمكنني معرفة إن كان ذلك في بيتك أم على خط المزوّد: فالراوتر لا يشارك في الاختبار.',
  'verdict.internet.latency': 'المشكلة في خط الإنترنت: تستغرق الردود {ms} مللي ثانية، {comparison}.',
  'unsplit.internet.latency':
    'تستغرق الردود {ms} مللي ثانية، {comparison}، ولا يمكنني معرفة إن كان ذلك في بيتك أم على خط المزوّد.',
  'busy.internet.latency':
    'تستغرق الردود {ms} مللي ثانية، {comparison}. هذا الكمبيوتر نفسه يستخدم الخط بكثافة، ولا يمكنني معرفة إن كان هذا هو السبب.',
  'latency.than-usual': 'وهذا أطول بكثير من المعتاد هنا',
  'latency.than-anywhere': 'وهذا أطول مما يستغرقه أي خط عادي',
  'verdict.internet.slow': 'المشكلة في خط الإنترنت: ما يحمله الآن لا يكفي للفيديو.',
  'verdict.internet.line-full': 'شيء على هذا الكمبيوتر يستهلك الخط كله: وعلى كل ما عداه أن ينتظر.',
  'verdict.internet.tls-intercepted':
    'شيء في هذه الشبكة أو في هذا الكمبيوتر يعترض الاتصالات الآمنة: لا يقدّم أي موقع شهادة يمكن الوثوق بها.',
  'verdict.internet.ipv6-broken': 'تعرض شبكتك IPv6 لكنه لا يعمل، وكل شيء ينتظره أولًا.',
  'verdict.dns.slow': 'المشكلة في تحويل الأسماء إلى عناوين: خدمة DNS في شبكتك تستغرق {ms} مللي ثانية لكل اسم.',
  'verdict.dns.aaaa-broken':
    'المشكلة في تحويل الأسماء إلى عناوين: خدمة DNS في شبكتك لا ترد أبدًا على طلبات عناوين IPv6، والبرامج تنتظرها.',
  'verdict.dns.tiktok-partial':
    'خدمة DNS في شبكتك تحجب جزءًا من TikTok: {name}. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'failing.dns.tiktok-partial':
    'المشكلة على الأرجح في خدمة DNS في شبكتك: لا ترد على {name}، وخدمات أخرى تعرفه. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'hosts.dns.tiktok-partial':
    'المشكلة في هذا الكمبيوتر: ملف hosts فيه يوجّه {name} إلى لا مكان. وهذا يحرمك من {features}؛ وأجزاء أخرى تعمل.',
  'verdict.path.block-page': 'جهة ما في الطريق تعرض إشعارًا مكان TikTok. أما بقية الإنترنت فتعمل.',
  'verdict.path.tls-intercepted':
    'جهة ما في الطريق تعترض الاتصالات إلى TikTok: الشهادة المعروضة ليست شهادته. أما المواقع الأخرى فلا يُمس اتصالها.',
  'private.path.tls-intercepted':
    'شيء في هذه الشبكة أو في هذا الكمبيوتر يعترض الاتصالات إلى TikTok ويعرض شهادة {fault}. ولا يمكنني تحديد ما هو.',
  'verdict.path.port-blocked': 'شبكتك لا تسمح بخروج بث LIVE عبر المنفذ 1935. والخادم نفسه يستجيب على المنفذ 443.',
  'verdict.path.ingest-down':
    'خادم LIVE لديك لا يستقبل أي بث، بينما يستجيب الإنترنت. وهو ليس من خوادم TikTok، فهذا لا يدل على شيء عن TikTok.',
  'partly.path.ingest-down':
    'خادم LIVE لديك لا يستقبل أي بث على العنوان الذي ضبطته؛ لكنه يستقبله على منفذ آخر. وهو ليس من خوادم TikTok.',
  'verdict.path.mtu': 'الحزم الكبيرة تضيع على خطك: تصل الردود الصغيرة، وتتوقف الصفحات والفيديوهات في منتصفها.',
  'verdict.path.loss': 'تضيع الحزم في الطريق إلى TikTok وحده ({percent}%). ولا يمكنني تحديد عند أي طرف يحدث ذلك.',
  'verdict.path.throttled':
    'محتوى TikTok يصل أبطأ بكثير من كل ما عداه. لا يمكنني معرفة إن كان هناك ما يبطئه في الطريق.',
  'verdict.tiktok.slow': 'المشكلة ليست عندك. TikTok بطيء في الرد: {features}.',
  'unsplit.tiktok.slow':
    'رد TikTok بطيء: {features}. شيء هنا يعترض الاتصالات الآمنة، لذلك لا يمكنني تحديد أيهما السبب.',
  'verdict.tiktok.cdn-partial':
    'المشكلة ليست عندك. بعض خوادم TikTok المسؤولة عن {features} متوقف تمامًا، وأثر ذلك ظاهر.',
  'unsplit.tiktok.cdn-partial':
    'بعض خوادم TikTok المسؤولة عن {features} لا يرد، وأثر ذلك ظاهر. لا يمكنني معرفة إن كان السبب فيها أم في الطريق إليها.',
  'verdict.tiktok.cdn-slow':
    'محتوى TikTok يصل ببطء شديد: {features}. لا أرى في الطريق ما يعيقه، لكن لا يمكنني استبعاد ذلك من هنا.',
  'verdict.tiktok.ingest-down':
    'المشكلة ليست عندك. خادم LIVE التابع لـ TikTok لا يستقبل أي بث: لا يمكنك بدء LIVE من خلاله.',
  'partly.tiktok.ingest-down':
    'المشكلة ليست عندك. خادم LIVE التابع لـ TikTok لا يستقبل أي بث على العنوان الذي ضبطته؛ لكنه يستقبله على منفذ آخر.',
  'unsplit.tiktok.ingest-down':
    'خادم LIVE لديك لا يستقبل أي بث على العنوان الذي ضبطته؛ لكنه يستقبله على منفذ آخر. لا يمكنني معرفة إن كان السبب TikTok أم شيئًا في الطريق.',
  'verdict.tiktok.dns-down': 'المشكلة ليست عندك. خوادم الأسماء الخاصة بـ TikTok لا تعمل: لا أحد يستطيع إيجاد أسمائه.',
  'verdict.tiktok.certificate': 'المشكلة ليست عندك. يعرض TikTok شهادة {fault}.',
  'unsplit.tiktok.certificate':
    'الاتصالات إلى TikTok لأجل {features} تنتهي عند شهادة {fault}. لا يمكنني معرفة إن كان ذلك خطأ من TikTok أم فعل جهة ما في الطريق.',
  'certificate.expired': 'منتهية الصلاحية',
  'certificate.wrong-name': 'صادرة لاسم آخر',
  'certificate.untrusted': 'لا تضمنها أي جهة',
  'verdict.tiktok.maintenance': 'المشكلة ليست عندك. يقول TikTok بنفسه إنه قيد الصيانة.',
  'verdict.tiktok.geo-blocked': 'يقول TikTok بنفسه إنه غير متاح في المكان الذي تظهر منه.',
  'partly.tiktok.geo-blocked': 'يقول TikTok بنفسه إن جزءًا منه غير متاح في المكان الذي تظهر منه: {features}.',
  'verdict.tiktok.access-denied':
    'يرفض TikTok كل ما أطلبه، لذلك لا أستطيع الحكم عليه: قد يكون المقصود هذا العنوان، أو البرامج التي مثلي فقط.',
  'verdict.tiktok.rate-limited':
    'يطلب مني TikTok أن أتمهّل ويخفي عني كل شيء، لذلك لا أستطيع الحكم عليه. سأفحص من جديد لاحقًا.',
  'todo.ok': 'لا شيء عليك فعله.',
  'todo.unknown': 'أمهلني لحظة: سأعيد الفحص بنفسي.',
  'todo.device.link-down': 'وصّل الكابل أو شغّل Wi-Fi.',
  'todo.device.no-address': 'أعد الاتصال بالشبكة. وإن لم ينفع ذلك فأعد تشغيل الراوتر.',
  'todo.device.no-route': 'أعد الاتصال بالشبكة، أو اطلب منها عنوانًا جديدًا.',
  'todo.router.down': 'تأكد من وصول الكهرباء إلى الراوتر، واقترب منه إن كنت على Wi-Fi، ثم أعد تشغيله.',
  'todo.internet.down': 'أعد تشغيل الراوتر مرة واحدة. وإن لم ينفع ذلك فاستخدم شبكة أخرى واتصل بمزوّدك.',
  'todo.internet.captive-portal': 'افتح أي صفحة في المتصفح وسجّل الدخول.',
  'todo.dns.down': 'أعد تشغيل الراوتر، أو اختر خادم DNS آخر لهذا الاتصال.',
  'todo.dns.tiktok-blocked': 'اسمح بـ TikTok في فلتر DNS أو في ملف hosts، أو اختر خادم DNS آخر.',
  'todo.path.ip-blocked': 'جرّب شبكة أخرى. لن تنفع إعادة تشغيل الراوتر.',
  'todo.path.sni-blocked': 'جرّب شبكة أخرى. لن تنفع إعادة تشغيل الراوتر.',
  'todo.tiktok.down': 'لا شيء عليك إصلاحه هنا: انتظر. أعطال كهذه تدوم غالبًا بضع ساعات.',
  'todo.tiktok.feature-down': 'لا شيء عليك إصلاحه هنا: انتظر، أو استخدم ما يعمل.',
  'todo.tiktok.cdn-down': 'لا شيء عليك إصلاحه هنا: انتظر.',
  'todo.tiktok.unreachable': 'جرّب شبكة أخرى، كشبكة هاتفك: إن عمل TikTok عليها، فالأرجح أن شيئًا هنا أو في الطريق يمنعه.',
  'todo.device.clock-wrong': 'اضبط الساعة، أو دع النظام يضبطها تلقائيًا.',
  'todo.device.vpn-down': 'أعد اتصال VPN، أو أوقفه.',
  'todo.device.proxy-broken': 'أوقف البروكسي في إعدادات الشبكة، أو شغّله من جديد.',
  'todo.lan.degraded': 'اقترب من الراوتر أو استخدم كابلًا.',
  'todo.internet.loss': 'استخدم شبكة أخرى إن أمكن، وأعد تشغيل الراوتر مرة واحدة، ثم اتصل بمزوّدك.',
  'todo.internet.latency': 'استخدم شبكة أخرى إن أمكن، وأعد تشغيل الراوتر مرة واحدة، ثم اتصل بمزوّدك.',
  'todo.internet.slow': 'استخدم شبكة أخرى إن أمكن، أو اخفض الجودة.',
  'todo.internet.line-full': 'أوقف عمليات التنزيل والرفع الكبيرة، ولو مؤقتًا.',
  'todo.internet.tls-intercepted':
    'لا تُدخل كلمات مرور هنا. استخدم شبكة أخرى، أو اسأل القائمين على هذه الشبكة أو على برنامج الحماية لديك.',
  'todo.internet.ipv6-broken': 'أعد تشغيل الراوتر. وإن لم ينفع ذلك فاجعل IPv4 يُستخدم أولًا.',
  'todo.dns.slow': 'أعد تشغيل الراوتر، أو اختر خادم DNS آخر لهذا الاتصال.',
  'todo.dns.aaaa-broken': 'أعد تشغيل الراوتر، أو اختر خادم DNS آخر لهذا الاتصال.',
  'todo.dns.tiktok-partial': 'اسمح بهذا الاسم في فلتر DNS أو في ملف hosts، أو اختر خادم DNS آخر.',
  'todo.path.block-page': 'جرّب شبكة أخرى. لن تنفع إعادة تشغيل الراوتر.',
  'todo.path.tls-intercepted': 'لا تسجّل الدخول إلى TikTok هنا. جرّب شبكة أخرى.',
  'todo.path.port-blocked': 'أعطِ برنامج الترميز عنوان RTMPS على المنفذ 443 بدلًا من عنوانه الحالي.',
  'todo.path.ingest-down': 'ابحث عن أعطال لدى الخدمة التي تبث إليها، أو اختر خادمًا آخر من خوادمها.',
  'todo.path.mtu': 'أعد تشغيل الراوتر. وإن لم ينفع ذلك فاستخدم شبكة أخرى واتصل بمزوّدك.',
  'todo.path.loss': 'جرّب شبكة أخرى.',
  'todo.path.throttled': 'جرّب شبكة أخرى.',
  'todo.tiktok.slow': 'لا شيء عليك إصلاحه هنا: انتظر.',
  'todo.tiktok.cdn-partial': 'لا شيء عليك إصلاحه هنا: انتظر.',
  'todo.tiktok.cdn-slow': 'جرّب شبكة أخرى: وجود البطء نفسه هناك أو غيابه يوضح المزيد. أو انتظر.',
  'todo.tiktok.ingest-down': 'اطلب من TikTok LIVE عنوان خادم جديدًا، أو انتظر.',
  'todo.tiktok.dns-down': 'لا شيء عليك إصلاحه هنا: انتظر.',
  'todo.tiktok.certificate': 'لا شيء عليك إصلاحه هنا: انتظر. ولا تتجاوز التحذيرات بالنقر.',
  'todo.tiktok.maintenance': 'لا شيء عليك إصلاحه هنا: انتظر.',
  'todo.tiktok.geo-blocked': 'هذا قرار TikTok. ربما تظهر في مكان آخر عبر شبكة أخرى فقط.',
  'todo.tiktok.access-denied': 'افتح TikTok بنفسك لترى. وإن رفضك أنت أيضًا فجرّب شبكة أخرى.',
  'todo.tiktok.rate-limited': 'افتح TikTok بنفسك لترى: فهو يعاملك أفضل مما يعامل برنامج فحص.',
  'change.link-up': 'يتغيّر هذا الحكم إذا اتصل الكمبيوتر بكابل أو بشبكة Wi-Fi.',
  'change.address': 'يتغيّر هذا الحكم إذا منحت الشبكة عنوانًا.',
  'change.route': 'يتغيّر هذا الحكم إذا وُجد مسار افتراضي.',
  'change.router-answers': 'يتغيّر هذا الحكم إذا رد الراوتر بأي شيء.',
  'change.anchor-answers': 'يتغيّر هذا الحكم إذا ردّ Google أو Cloudflare أو Quad9.',
  'change.canary-exact': 'يتغيّر هذا الحكم إذا وصلت صفحة معروفة كما هي من دون تغيير.',
  'change.resolver-answers': 'يتغيّر هذا الحكم إذا ردت خدمة DNS لديك على اسم واحد.',
  'change.resolver-tells-truth': 'يتغيّر هذا الحكم إذا أعطت خدمة DNS لديك عناوين TikTok الحقيقية.',
  'change.hops-beyond': 'يتغيّر هذا الحكم إذا جاء رد من نقطة أبعد على الطريق إلى TikTok.',
  'change.name-passes': 'يتغيّر هذا الحكم إذا اكتمل اتصال باسم TikTok.',
  'change.other-network-same': 'يتغيّر هذا الحكم إذا أخفق TikTok بالطريقة نفسها على شبكة أخرى.',
  'change.tiktok-answers': 'يتغيّر هذا الحكم إذا وصل رد سليم من TikTok.',
  'change.works-elsewhere': 'يتغيّر هذا الحكم إذا عمل TikTok لدى غيرك، أو على شبكة أخرى لك.',
  'change.something-fails': 'يتغيّر هذا الحكم إذا أخفق أي جزء مرتين متتاليتين.',
  'change.more-evidence': 'مزيد من الردود، سليمة كانت أم لا، سيحسم الأمر.',
  'change.router-clean': 'يتغيّر هذا الحكم إذا كان الاتصال بالراوتر سليمًا.',
  'change.anchors-clean': 'يتغيّر هذا الحكم إذا كان الاتصال سليمًا بكل من Google وCloudflare وQuad9.',
  'change.load-ends': 'يتغيّر هذا الحكم إذا بقي التأخر نفسه ولا شيء يعمل على هذا الكمبيوتر.',
  'change.transfer-fast': 'يتغيّر هذا الحكم إذا جرى نقل سريع من أي موقع آخر.',
  'change.ipv6-answers': 'يتغيّر هذا الحكم إذا وصل رد واحد عبر IPv6.',
  'change.clock-agrees': 'يتغيّر هذا الحكم إذا اتفقت الخوادم مع ساعة هذا الكمبيوتر.',
  'change.tunnel-passes': 'يتغيّر هذا الحكم إذا مر أي شيء عبر VPN.',
  'change.proxy-passes': 'يتغيّر هذا الحكم إذا مر أي شيء عبر البروكسي.',
  'change.certificate-holds': 'يتغيّر هذا الحكم إذا عُرضت شهادة صحيحة.',
  'change.port-answers': 'يتغيّر هذا الحكم إذا جاء رد على المنفذ 1935 من أي مكان.',
  'change.large-pass': 'يتغيّر هذا الحكم إذا وصلت حزمة كبيرة.',
  'change.own-names-answer': 'يتغيّر هذا الحكم إذا رد أي خادم DNS على أحد أسماء TikTok.',
} as const satisfies TextsFor<typeof verdictEnglish>;
