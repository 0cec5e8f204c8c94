// The Arabic texts of the pre-flight. Bitrates are picture and sound together.
import type { TextsFor } from '../../message.ts';
import type { preflightEnglish } from '../../messages.preflight.en.ts';
import { counted, namesAsObject, seconds } from './counts.ar.ts';

/** What is said before a LIVE, by message id. */
export const preflight = {
  'preflight.says.go': 'انطلق: خطك يحمل {bitrate} kbit/s، ولا شيء يعارض ذلك.',
  'preflight.says.go-as-usual': 'انطلق، قياسًا على جلسات LIVE السابقة: لا شيء مما فحصته يعارض ذلك.',
  'preflight.says.careful': 'بحذر: قد يسير الأمر جيدًا، لكن هناك ما يعارضه.',
  'preflight.says.careful-lower': 'بحذر: المعدل {bitrate} kbit/s لا يترك احتياطيًا على خطك. ابق عند {safe} kbit/s.',
  'preflight.says.no-go': 'ليس بعد: هناك ما سيقطع بث LIVE.',
  'preflight.says.no-go-lower': 'ليس عند {bitrate} kbit/s: خطك لا يحمله. والمعدل الآمن {safe} kbit/s.',
  'preflight.says.unknown': 'لا يمكنني معرفة إن كان خطك يحمل {bitrate} kbit/s. وما فحصته لا يؤيد ذلك ولا يعارضه.',
  'preflight.refused.target': 'لا تُرسل بيانات اختبار أبدًا إلى TikTok ولا إلى خادم LIVE لديك: {host} غير مسموح كوجهة.',
  'preflight.filter.one': 'فلتر DNS يحجب {names}، وبث LIVE يحتاج إليه.',
  'preflight.filter.more': counted('count', namesAsObject, 'فلتر DNS يحجب # مما يحتاج إليه LIVE: {names}.'),
  'preflight.todo.filter': 'اسمح بما يلي: {names}. والأمر «tokwatch doctor dns» يقول أين.',
  'preflight.ingest.none': 'لا أعرف خادم LIVE لديك، لذلك لم أجرّبه.',
  'preflight.todo.ingest.none':
    'شغّل OBS، فهو يذكره حيث يمكن سؤاله، أو اكتب عنوانه في الإعداد live.ingestUrl، من دون مفتاح البث أبدًا.',
  'preflight.ingest.relay': 'يرسل OBS إلى شبكتك نفسها. ولا أعرف إلى أين يذهب البث من هناك، لذلك لم أجرّب أي خادم LIVE.',
  'preflight.todo.ingest.relay':
    'اكتب عنوان الخادم الذي يرسل إليه خادمك الوسيط في الإعداد live.ingestUrl، من دون مفتاح البث أبدًا.',
  'preflight.ingest.protocol': 'يرسل OBS ببروتوكول لا ترد خوادمه على أحد بلا مفتاح البث، لذلك لم أجرّب خادمك.',
  'preflight.ingest.silent': 'خادم LIVE لديك لا يستقبل أي بث على أي من منافذه.',
  'preflight.todo.ingest.silent':
    'احصل على عنوان خادم جديد من حيث جاء عنوانك: من TikTok LIVE، أو من الخدمة التي تمرر بثك.',
  'preflight.ingest.other-door': 'خادم LIVE لديك لا يرد على المنفذ {port}، ويرد على المنفذ {other}.',
  'preflight.todo.ingest.rtmps': 'في برنامج الترميز استخدم عنوانه بحيث يبدأ بـ rtmps، والمنفذ 443.',
  'preflight.todo.ingest.other': 'في برنامج الترميز استخدم المنفذ {other} للخادم نفسه.',
  'preflight.upload.narrow': 'حمل خطك {carried} من {bitrate} kbit/s.',
  'preflight.upload.stalls': counted('lag', seconds, 'توقف خطك لمدة # تحت حِمل {bitrate} kbit/s: كانت ستضيع إطارات.'),
  'preflight.upload.tight': 'يحمل خطك {bitrate} kbit/s، لكن بالكاد أكثر. ولو بدأ أحد تنزيلًا لانقطع بث LIVE.',
  'preflight.upload.cut-short':
    'يحمل خطك {bitrate} kbit/s. أما هل يحمل أكثر فلم أستطع رؤيته: توقفت الوجهة عن الاستقبال.',
  'preflight.upload.as-usual': 'لم يُقَس الخط. جلسات LIVE التي سارت جيدًا لديك عند نحو {usual} kbit/s عددها {sessions}.',
  'preflight.upload.at-home': 'ما قِيس هو شبكتك فقط: فالوجهة داخلها. أما الخط بعدها فغير معروف.',
  'preflight.todo.upload.lower': 'اضبط برنامج الترميز على {safe} kbit/s، الصورة والصوت لكل المخرجات معًا.',
  'preflight.todo.upload.none': 'استخدم خطًا آخر، أو اسأل من يرسل غيرك. لم أجد معدل بت يصمد عليه.',
  'preflight.todo.upload.target':
    'اختر في الإعدادات إلى أين يجوز أن أرسل (live.uploadTarget؛ وفي الطرفية أيضًا: tokwatch preflight --target URL). ولا يُرسل شيء إلى TikTok أبدًا.',
  'preflight.todo.upload.not-live':
    'إن لم تكن في بث LIVE فاستخدم «tokwatch preflight --not-live». أو دعه يسأل OBS: «tokwatch config set live.readObsSettings true».',
  'preflight.todo.upload.again': 'أعد الفحص مع الإرسال قبل بدء LIVE.',
  'preflight.todo.upload.at-home': 'اختر وجهة على الإنترنت.',
  'preflight.plan.no-target': 'لن يُقاس ما يحمله خطك: لم تُضبط وجهة لذلك.',
  'preflight.no-load.no-target': 'لم يُقَس ما يحمله خطك: لم تُضبط وجهة لذلك.',
  'preflight.no-load.quick': 'لم يُقَس ما يحمله خطك، كما أردت.',
  'preflight.no-load.no-consent': 'لم يُقَس ما يحمله خطك: لم توافق على ذلك.',
  'preflight.no-load.live': 'لا يُقاس ما يحمله خطك وأنت في بث LIVE: فذلك يأخذ من خطك.',
  'preflight.no-load.live-unknown':
    'لم يُقَس ما يحمله خطك: لم يستطع أحد أن يخبرني إن كنت في بث LIVE، وعندها كان ذلك سيأخذ من خطك.',
  'preflight.no-load.no-network': 'لم يُقَس ما يحمله خطك: لا شبكة يُرسل عبرها.',
  'preflight.no-load.target-failed': 'لم يُقَس ما يحمله خطك: تعذّر الوصول إلى {host}.',
  'preflight.no-load.target-mute': 'لم يُقَس ما يحمله خطك: لم يقل {host} إن شيئًا وصل إليه.',
  'preflight.no-load.target-refused': 'لم يُقَس ما يحمله خطك: لم يقبله {host} (الرد {status}).',
  'preflight.no-load.cancelled': 'لم يُقَس ما يحمله خطك حتى النهاية.',
  'preflight.loss.wifi': 'تضيع {percent}% من حزم الاختبار على شبكة Wi-Fi لديك.',
  'preflight.loss.router': 'تضيع {percent}% من حزم الاختبار في الطريق إلى الراوتر.',
  'preflight.loss.internet': 'تضيع {percent}% من حزم الاختبار بعد الراوتر.',
  'preflight.loss.somewhere':
    'تضيع {percent}% من حزم الاختبار. أما قبل الراوتر أم بعده، فعدد قليل كهذا منها لا يكشف ذلك.',
  'preflight.todo.loss.somewhere': 'إن كنت على Wi-Fi فوصّل كابلًا. ثم أعد الفحص.',
  'preflight.todo.loss.wifi': 'اقترب من الراوتر، أو وصّل كابلًا.',
  'preflight.todo.loss.router': 'جرّب كابلًا أو منفذًا آخر؛ وإن كنت على Wi-Fi فوصّل كابلًا.',
  'preflight.todo.loss.internet': 'اسأل من يستخدم الخط غيرك؛ وإن لم يكن أحد فأخبر مزوّدك.',
  'preflight.queue': 'أثناء إرسالي يستغرق كل ما عداه {ms} مللي ثانية إضافية.',
  'preflight.todo.queue': 'ينبغي ألا يحمّل أحد شيئًا في الأثناء. وراوتر مزود بميزة SQM أو «smart queues» ينهي ذلك.',
  'preflight.jitter': 'الردود غير منتظمة، بفارق {ms} مللي ثانية.',
  'preflight.todo.jitter': 'إن كنت على Wi-Fi فوصّل كابلًا؛ وإلا فاسأل من يستخدم الخط.',
  'preflight.wifi': 'شبكة Wi-Fi ضعيفة هنا: {dbm} dBm.',
  'preflight.todo.wifi': 'اقترب من الراوتر، أو وصّل كابلًا.',
  'preflight.battery': 'هذا الكمبيوتر يعمل على بطاريته، ويبطئ بسببها.',
  'preflight.todo.battery': 'وصّله بالكهرباء.',
  'preflight.disk': 'لا يتاح على القرص سوى {gigabytes} GB: والتسجيل سيملؤه.',
  'preflight.todo.disk': 'أفسح مكانًا، أو لا تسجّل.',
  'preflight.cpu': 'هذا الكمبيوتر مشغول بالفعل: {percent}% من معالجاته.',
  'preflight.todo.cpu': 'أغلق ما لا تحتاج إليه.',
  'preflight.family': 'يُعرض هنا بروتوكول IP بالإصدار {family} وهو لا يعمل؛ أما الآخر فيعمل.',
  'preflight.past.beyond':
    'المعدل {bitrate} kbit/s أكثر مما ترسل عادة: جلسات LIVE التي سارت جيدًا لديك عند نحو {usual} kbit/s عددها {sessions}.',
  'preflight.past.less-tonight':
    'يحمل خطك أقل من المعتاد: جلسات LIVE التي سارت جيدًا لديك عند نحو {usual} kbit/s عددها {sessions}.',
  'preflight.default-bitrate':
    'آخذ {bitrate} kbit/s، إذ لم يحدد أحد معدل بت. ومعدلك هو مجموع الصورة والصوت لكل المخرجات: tokwatch preflight --bitrate.',
  'preflight.obs-bitrate':
    'آخذ {bitrate} kbit/s، كما هو في OBS: الصورة والصوت لكل المخرجات. ولأخذ غيره: tokwatch preflight --bitrate.',
  'preflight.running': 'فحص ما قبل البث جارٍ. انتظر نهايته، أو أنهِه.',
  'preflight.busy': 'هناك حل قيد التنفيذ يغيّر الخط. أجرِ الفحص بعده.',
  'preflight.too-soon': counted('seconds', seconds, 'فُحص TikTok قبل البث للتو. أعد الفحص بعد #.'),
  'preflight.other-plan': 'لم يُرسل شيء: تغيّر ما كان سيُرسل منذ أن ذُكر لك. انظر إلى الخطة من جديد، ثم وافق عليها.',
  'preflight.safe': 'الآمن الآن: {safe} kbit/s، الصورة والصوت معًا.',
  'preflight.safe-at-least': 'الآمن الآن: {safe} kbit/s، الصورة والصوت معًا. وقد يحمل أكثر: فكل ما أرسلته صمد.',
  'preflight.looking': 'جارٍ فحص TikTok وخدمة DNS لديك والطريق…',
  'preflight.idle': 'جارٍ قياس الخط في السكون…',
  'preflight.sending': counted('seconds', seconds, 'جارٍ إرسال {bitrate} kbit/s لمدة #…'),
  'preflight.consent': counted(
    'seconds',
    seconds,
    'يرسل هذا حتى {megabytes} MB إلى {host}، خلال # على الأكثر. ليس أثناء بث LIVE.',
  ),
  'preflight.question': 'هل يُرسل؟ [y/N]',
  'preflight.not-asked':
    'الإرسال يحتاج إلى موافقتك: «tokwatch preflight --yes»، أو من دونه «tokwatch preflight --quick».',
  'preflight.live-unknown':
    'لا يمكنني معرفة إن كنت في بث LIVE: لا يمكن سؤال OBS، كأن تنقص كلمة مروره، أو أن نسخة Tokwatch التي تعمل لا ترد.',
  'preflight.yes-unknown':
    'لذلك لا يُرسل شيء بالأمر «tokwatch preflight --yes» وحده. إن لم تكن في بث LIVE فاستخدم «tokwatch preflight --not-live».',
  'preflight.question-unknown': 'هل أنت متأكد أنك لست في بث LIVE، وهل يُرسل؟ [y/N]',
  'preflight.without': 'المتابعة من دونه.',
  'preflight.line.idle': 'في السكون: الراوتر {router}، الإنترنت {internet}.',
  'preflight.line.stage': counted(
    'seconds',
    seconds,
    'المعدل {bitrate} kbit/s لمدة #: وصل {delivered} kbit/s؛ الراوتر {router}، الإنترنت {internet}.',
  ),
  'preflight.line.end': '{rtt} ms، ضاع {lost} من {sent}',
  'preflight.line.unknown': 'غير معروف',
  'preflight.line.cost': 'استهلك {megabytes} MB.',
} as const satisfies TextsFor<typeof preflightEnglish>;
