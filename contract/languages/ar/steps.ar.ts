// The Arabic texts of the first steps.
import type { TextsFor } from '../../message.ts';
import type { stepsEnglish } from '../../messages.steps.en.ts';

/** What the first steps say, by message id. */
export const steps = {
  'steps.step': 'الخطوة {step} من {steps}',
  'steps.next': 'التالي',
  'steps.back': 'رجوع',
  'steps.skip': 'تخطّي',
  'steps.done': 'تم',
  'steps.keeps': 'بدأ Tokwatch المراقبة بالفعل. لا شيء هنا يحتاج إلى جواب، وكله موجود في الإعدادات.',
  'steps.not-kept': 'ستعود هذه الخطوات عند التشغيل التالي: لم يسمح القرص لـ Tokwatch بأن يسجّل أنك مررت بها.',
  'sent.title': 'ما يُرسل، وإلى من',
  'sent.what':
    'ليعرف Tokwatch موضع العطل فإنه يسأل. وكل من يسأله يرى عنوان IP لديك، كما في أي اتصال، ويرى أن برنامجًا اسمه Tokwatch يسأل. ولا يُرسل عنك شيء آخر: لا اسم، ولا حساب، ولا ملف تعريف ارتباط. وليس لنا أي خادم.',
  'sent.tiktok': 'TikTok',
  'sent.tiktok.what': {
    by: 'count',
    zero: 'لا خوادم عامة؛ سؤال واحد لكل ما يفعله الناس هناك.',
    one: 'خادم عام واحد، وسؤال واحد لكل ما يفعله الناس هناك.',
    two: 'خادمان عامان، وسؤال واحد لكل ما يفعله الناس هناك.',
    few: '{count} خوادم عامة، وسؤال واحد لكل ما يفعله الناس هناك.',
    many: '{count} خادمًا عامًا، وسؤال واحد لكل ما يفعله الناس هناك.',
    other: '{count} خادم عام، وسؤال واحد لكل ما يفعله الناس هناك.',
  },
  'sent.internet': 'هل الإنترنت موجود',
  'sent.internet.what': '{owners}: طلب ping ومصافحة.',
  'sent.pages': 'هل في الطريق شيء',
  'sent.pages.what': '{owners}: صفحة صغيرة جوابها معروف.',
  'sent.speed': 'سرعة وصول المحتوى',
  'sent.speed.what': '{owners}: ملف للمقارنة، فقط حين يكون TikTok بطيئًا أو تطلب فحصًا.',
  'sent.own': 'شبكتك أنت',
  'sent.own.what': 'الراوتر وخدمة DNS لديك: هل يردان.',
  'sent.others': 'آخرون في أماكن أخرى',
  'sent.others.none': 'لا أحد، إلا من تسمح به واحدًا واحدًا في الإعدادات.',
  'sent.others.some': 'من سمحت بهم: {names}.',
  'sent.often':
    'ما دام كل شيء على ما يرام: بضعة أسئلة كل {seconds} ث تقريبًا، وطلب ping أو اثنان كل {pulse} ث. وأكثر من ذلك فقط ما دام هناك عطل، وكل {live} ث أثناء بث LIVE.',
  'sent.hosts': 'كل الخوادم بأسمائها',
  'tell.title': 'ما تُخبَر به',
  'tell.what': 'إشعار واحد حين يتعطّل شيء يهمك، وآخر حين ينتهي ذلك. وفي البداية بلا صوت دائمًا.',
  'tell.try': 'عرض إشعار الآن',
  'tell.trying': 'جارٍ عرض إشعار…',
  'tell.asked':
    'طُلب من سطح المكتب أن يعرض إشعارًا. إن لم تر شيئًا فانظر في إعدادات الإشعارات في النظام، وهل «عدم الإزعاج» مفعّل.',
  'tell.not-shown':
    'لم يستطع شيء هنا عرضه. وبدلًا منه تقول لك النافذة ما يهم، ما دامت مفتوحة. انظر في إعدادات الإشعارات في النظام.',
  'reach.title': 'TikTok وOBS',
  'reach.what': 'كلاهما يُكتشف تلقائيًا قدر الإمكان. لا تغيّرهما إلا إن كنت أدرى.',
  'reach.region-found': 'اكتُشفت: {region}.',
  'reach.region-assumed': 'لم يقل TikTok بعد أي المناطق منطقتك؛ وحتى يقول ذلك أسأل كأنها: {region}.',
  'reach.region-asks': 'اخترت: {region}. وهناك أسأل.',
  'reach.obs-again': 'البحث عن OBS من جديد',
  'reach.obs-looking': 'جارٍ البحث…',
} as const satisfies TextsFor<typeof stepsEnglish>;
