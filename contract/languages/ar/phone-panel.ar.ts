// What the panel says that asks how TikTok fares on a phone, in Arabic.
import type { TextsFor } from '../../message.ts';
import type { phonePanelEnglish } from '../../messages.phone-panel.en.ts';

/** The sentences of the panel, by message id. */
export const phonePanel = {
  'phone.title': 'هل يعمل على هاتفك؟',
  'phone.what':
    'عبر بيانات الجوال يسلك هاتفك طريقًا آخر إلى TikTok. وفتحه هناك أو عدمه يساعد على التمييز بين شبكتك وTikTok. الرمز يُرسم هنا، وإجابتك تبقى على هذا الكمبيوتر.',
  'phone.step-wifi': 'على الهاتف أوقف Wi-Fi، وVPN أيضًا. عندها يستخدم بيانات الجوال.',
  'phone.step-open': 'امسح الرمز بالكاميرا، أو اكتب العنوان:',
  'phone.step-browser': 'افتحه في متصفح الهاتف. فتطبيق TikTok يعرض أيضًا ما خزّنه.',
  'phone.step-other': 'إن لم يُفتح فجرّب أي صفحة أخرى. وإن لم تُفتح أي صفحة فالهاتف غير متصل: عندها لا تُجب.',
  'phone.code': 'رمز QR للعنوان {address}',
  'phone.wifi-off': 'شبكة Wi-Fi متوقفة على الهاتف، وهذا الكمبيوتر لا يستخدم نقطة اتصاله.',
  'phone.wifi-why': 'عبر الشبكة نفسها لن يرى الهاتف إلا ما يراه هذا الكمبيوتر.',
  'phone.works': 'يعمل على هاتفي',
  'phone.does-not': 'لا يعمل',
  'phone.how': 'ما عرضه الهاتف',
  'phone.said.works-now': 'هاتفك عبر بيانات الجوال، قبل لحظة: يعمل.',
  'phone.said.works-ago': 'هاتفك عبر بيانات الجوال، قبل {age}: يعمل.',
  'phone.said.does-not-now': 'هاتفك عبر بيانات الجوال، قبل لحظة: لا يعمل.',
  'phone.said.does-not-ago': 'هاتفك عبر بيانات الجوال، قبل {age}: لا يعمل.',
  'phone.weight.decides': 'هذا ما يقوله الحكم الآن. شهادة شخص واحد تجعله «على الأرجح» على الأكثر، ولا تتهم أحدًا.',
  'phone.weight.for': 'هذا يؤيد الحكم وهو جزء من أدلته. شهادة شخص واحد لا تزيد شيئًا تأكيدًا، لذلك يبقى الحكم كما هو.',
  'phone.weight.against': 'هذا يعارض الحكم وهو جزء من أدلته. شهادة شخص واحد لا تنقض ما قِيس، لذلك يبقى الحكم كما هو.',
  'phone.weight.beside': 'هذا لا يقول شيئًا عما أراه هنا، لذلك يبقى الحكم كما هو.',
  'phone.until': 'تسري حتى {time}، ما لم تتغيّر الشبكة أو العطل قبل ذلك.',
  'phone.take-back': 'سحب الإجابة',
  'phone.gone.too-old': 'إجابتك الأخيرة لم تعد تسري: مضت عليها عشر دقائق. يمكنك أن تنظر من جديد.',
  'phone.gone.another-cause': 'إجابتك الأخيرة لم تعد تسري: العطل الآن غيره. يمكنك أن تنظر من جديد.',
  'phone.gone.another-time':
    'إجابتك الأخيرة لم تعد تسري: نام هذا الكمبيوتر، أو تغيّرت شبكته أو ساعته. يمكنك أن تنظر من جديد.',
} as const satisfies TextsFor<typeof phonePanelEnglish>;
