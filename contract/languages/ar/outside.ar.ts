// What Tokwatch says about others who were asked, and about asking them, in Arabic.
import type { TextsFor } from '../../message.ts';
import type { outsideEnglish } from '../../messages.outside.en.ts';

/** Sentences and words about outside sources, by message id. */
export const outside = {
  'what.tiktok': 'TikTok',
  'what.part': 'هذا الجزء من TikTok',
  'elsewhere.tiktok.down':
    'المشكلة ليست عندك. TikTok متعطّل: لا يرد هنا، ولا تستطيع أجهزة في أماكن أخرى استخدامه أيضًا ({failed} من {asked}).',
  'elsewhere.tiktok.feature-down':
    'المشكلة ليست عندك. جزء من TikTok متعطّل: {features}. لا يرد هنا، ولا تستطيع أجهزة في أماكن أخرى استخدامه أيضًا ({failed} من {asked}).',
  'elsewhere.tiktok.cdn-down':
    'المشكلة ليست عندك. خوادم TikTok المسؤولة عن {features} لا ترد، لا هنا ولا على أجهزة في أماكن أخرى ({failed} من {asked}).',
  'edges.tiktok.down':
    'المشكلة ليست عندك. خوادم TikTok المخصصة لمنطقتك من العالم متوقفة: الأجهزة في أماكن أخرى لا تصل إليها أيضًا. وخوادمه الأخرى تعمل.',
  'edges.tiktok.feature-down':
    'المشكلة ليست عندك. خوادم TikTok المسؤولة عن {features} في منطقتك من العالم متوقفة: الأجهزة في أماكن أخرى لا تصل إليها أيضًا.',
  'edges.tiktok.cdn-down':
    'المشكلة ليست عندك. خوادم TikTok المسؤولة عن {features} في منطقتك من العالم متوقفة: الأجهزة في أماكن أخرى لا تصل إليها أيضًا.',
  'home.path.ip-blocked':
    'المشكلة على الأرجح من جهتك: آخرون لدى مزوّدك يصلون إلى {tiktok}. شيء في شبكتك أو في هذا الكمبيوتر يحجزه.',
  'provider.path.ip-blocked':
    'المشكلة على الأرجح عند مزوّدك: آخرون يستخدمونه لا يصلون إلى {tiktok} أيضًا، بينما تصل إليه بقية بلدك.',
  'country.path.ip-blocked':
    'الأرجح أن {tiktok} محجوب في بلدك: آخرون فيه لا يصلون إليه أيضًا، بينما تصل إليه أجهزة في بلدان أخرى ({reached} من {asked}).',
  'outside.path.ip-blocked':
    'شيء بينك وبين {tiktok} يوقفه: أجهزة في أماكن أخرى تصل إليه ({reached} من {asked})، والخوادم المخصصة لك ترد عليها.',
  'home.tiktok.unreachable':
    'لا يرد TikTok هنا، لكن آخرين لدى مزوّدك يصلون إليه: السبب على الأرجح شيء في شبكتك أو في هذا الكمبيوتر.',
  'provider.tiktok.unreachable':
    'لا يرد TikTok هنا، ولا عند آخرين لدى مزوّدك، بينما تصل إليه بقية بلدك: السبب على الأرجح مزوّدك.',
  'outside.tiktok.unreachable':
    'لا يرد TikTok هنا، لكن أجهزة في أماكن أخرى تصل إليه ({reached} من {asked}). لا يمكنني معرفة إن كان محجوبًا في الطريق أم لا يعمل عندك وحدك.',
  'todo.home.path.ip-blocked':
    'ابحث عن فلتر: في الراوتر أو جدار حماية أو برنامج حماية. وبيانات الجوال في الهاتف تبيّن إن كان هذا هو السبب.',
  'todo.home.tiktok.unreachable':
    'ابحث عن فلتر: في الراوتر أو جدار حماية أو برنامج حماية. وبيانات الجوال في الهاتف تبيّن إن كان هذا هو السبب.',
  'todo.provider.path.ip-blocked': 'استخدم شبكة أخرى، كشبكة الهاتف، وأخبر مزوّدك.',
  'todo.provider.tiktok.unreachable': 'استخدم شبكة أخرى، كشبكة الهاتف، وأخبر مزوّدك.',
  'change.works-nowhere': 'يتغيّر هذا الحكم إذا أخفق TikTok في أماكن أخرى أيضًا.',
  'evidence.vantage-name': '{host}، سألته أجهزة {where}: يصل إليه {reached} من {asked}.',
  'evidence.vantage-address': 'الخادم الذي وُجّهت إليه لـ {host}، سألته أجهزة {where}: يصل إليه {reached} من {asked}.',
  'evidence.where-network': 'لدى مزوّدك',
  'evidence.where-country': 'في بلدك',
  'evidence.where-world': 'في أماكن أخرى',
  'evidence.blocking-country': 'اختبارات المتطوعين في بلدك في الأيام الأخيرة: {blocked} من {tests} تجد TikTok محجوبًا.',
  'evidence.blocking-network':
    'اختبارات المتطوعين لدى مزوّدك في الأيام الأخيرة: {blocked} من {tests} تجد TikTok محجوبًا.',
  'evidence.outage-normal': 'لا أحد يبلّغ عن انقطاع لدى مزوّدك أو في بلدك.',
  'evidence.outage-warning': 'مؤشرات تشير إلى انقطاع لدى مزوّدك أو في بلدك، عددها: {signals}.',
  'evidence.outage-critical': 'مؤشرات تبلّغ عن انقطاع لدى مزوّدك أو في بلدك، عددها: {signals}.',
  'evidence.cloud-well': 'لا يبلّغ {owner}، الذي يعمل عليه جزء من TikTok، عن أي عطل.',
  'evidence.cloud-troubled': 'يبلّغ {owner}، الذي يعمل عليه جزء من TikTok، عن أعطال: {regions}.',
  'evidence.routes': 'المسارات إلى إحدى شبكات TikTok يراها {percent}% من الإنترنت.',
  'evidence.chatter': 'من يكتبون علنًا أن TikTok لا يعمل: {posts} مؤخرًا، والمعتاد {usual}.',
  'evidence.ban': 'تقول قائمة بتاريخ {listed} إن TikTok محظور في بلدك منذ {since}.',
  'note.fails-elsewhere': 'يعمل TikTok هنا، لكن كثيرين غيرك لا يستطيعون الوصول إليه الآن.',
  'settings.outside.allowed': 'سؤال الآخرين',
  'settings.outside.allowed.what':
    'لا يُسأل أحد حتى تسمح بذلك، وعندها فقط حين يكون هناك عطل أو حين تضغط الزر. يستطيع كل منهم أن يبيّن حال TikTok في أماكن أخرى، وكل منهم يعرف عنك شيئًا. يسري فورًا.',
  'settings.outside.country': 'بلدك',
  'settings.outside.country.what':
    'حرفان، مثل EG، كي يمكن سؤال أشخاص في بلدك. إن تُرك فارغًا يكتشفه Tokwatch حيث يذكره مصدر سمحت به.',
  'outside.learns': 'يعرف: {what}',
  'outside.terms': 'الشروط: {what}',
  'outside.globalping': 'Globalping',
  'outside.globalping.what': 'أجهزة متطوعين حول العالم تحاول الوصول إلى TikTok من أجلك.',
  'outside.globalping.learns':
    'عنوان IP لديك، وخادم TikTok الذي لا يعمل عندك وعنوانه، وبلدك ومزوّدك. ويمكن لأي شخص يعرف رقم القياس أن يقرأه.',
  'outside.globalping.terms': 'من jsDelivr؛ مجاني للاستخدام الشخصي، 250 اختبارًا في الساعة.',
  'outside.ooni': 'OONI',
  'outside.ooni.what': 'هل تجد اختبارات المتطوعين في بلدك أو لدى مزوّدك أن TikTok محجوب.',
  'outside.ooni.learns': 'عنوان IP لديك، وبلدك ومزوّدك، وأنك تسأل عن TikTok.',
  'outside.ooni.terms': 'البيانات برخصة CC BY-NC-SA 4.0، وليست للاستخدام التجاري.',
  'outside.ioda': 'IODA',
  'outside.ioda.what': 'هل مزوّدك أو بلدك مقطوع عن الإنترنت.',
  'outside.ioda.learns': 'عنوان IP لديك، وبلدك ومزوّدك.',
  'outside.ioda.terms': 'البيانات © Georgia Tech، جميع الحقوق محفوظة؛ تُعرض لك وحدك.',
  'outside.oci': 'حالة Oracle Cloud',
  'outside.oci.what': 'هل تبلّغ مراكز البيانات التي يستخدمها TikTok في الولايات المتحدة عن أعطال.',
  'outside.oci.learns': 'عنوان IP لديك.',
  'outside.oci.terms': 'صفحة حالة عامة.',
  'outside.ripestat': 'RIPEstat',
  'outside.ripestat.what': 'أي مزوّد تستخدم، وهل تُرى المسارات إلى شبكة TikTok نفسها.',
  'outside.ripestat.learns': 'عنوان IP لديك. ولا يُرسل منه في السؤال إلا جزؤه الأول.',
  'outside.ripestat.terms': 'من RIPE NCC، مجاني حتى 1,000 سؤال في اليوم.',
  'outside.chatter': 'أحاديث الناس',
  'outside.chatter.what':
    'كم شخصًا يكتب على Mastodon وBluesky أن TikTok لا يعمل. لا يُسأل إلا حين تضغط الزر؛ بضعة ميغابايتات. ولا يُحفظ من ذلك سوى العدد.',
  'outside.chatter.learns': 'عنوان IP لديك، وعلى Mastodon أنك تسأل عن TikTok.',
  'outside.chatter.terms': 'المنشورات العامة في mastodon.social وJetstream من Bluesky؛ والمنشورات ملك لأصحابها.',
  'outside.nobody': 'عدم سؤال أحد',
  'outside.health.never': 'لم يُسأل بعد.',
  'outside.health.waiting': 'سُئل؛ ولا رد بعد.',
  'outside.health.answered': 'رد في {time}.',
  'outside.health.resting': 'في استراحة حتى {time}: لم يرد، أو طلب التمهّل، أو سُئل بما يكفي.',
  'outside.health.nothing': 'لم يكن لديه ما يقوله في {time}: ما يُعرف عن مكانك قليل جدًا، أو لا أحد هناك ليُسأل.',
  'outside.health.failed': 'لم يرد في {time}.',
  'outside.health.garbled': 'رد في {time} بما تعذّرت قراءته.',
  'outside.ask': 'سؤال الآخرين الآن',
  'outside.asking': 'جارٍ سؤال الآخرين…',
  'outside.stop': 'إيقاف السؤال',
  'outside.wait': 'تستغرق ردودهم نصف دقيقة على الأكثر.',
  'outside.nobody-allowed': 'لا يُسأل أحد في أماكن أخرى بعد. اختر من يمكن لـ Tokwatch أن يسأله.',
  'outside.not-yet': 'لم يُسأل أحد عن هذا بعد.',
  'outside.no-answer': 'لم يرد أحد. والإعدادات تبيّن حال كل منهم.',
  'outside.no-comparison': 'لم يستطع أحد أن يقول كيف يصل الآخرون إلى TikTok. وما قالوه تجده أدناه.',
  'outside.said': 'ما قالوه',
  'outside.elsewhere': 'هنا وفي أماكن أخرى',
  'outside.here': 'هنا',
  'outside.there': 'في أماكن أخرى',
  'outside.row-tiktok': 'TikTok',
  'outside.row-control': 'موقع آخر',
  'outside.row-control-long': 'موقع آخر',
  'fare.works': 'يعمل',
  'fare.fails': 'لا يعمل',
  'fare.unknown': 'غير معروف',
  'outside.asked-at': 'سُئل الآخرون في {time}.',
  'outside.see': 'انظر بنفسك',
  'outside.see-opens': 'تُفتح هذه الصفحات في متصفحك. أما Tokwatch نفسه فلا يسأل أيًا منها.',
  'see.downdetector': 'Downdetector: كم شخصًا يبلّغ عن أعطال',
  'see.statusgator': 'StatusGator: ما يراه هو وزواره',
  'see.reddit': 'Reddit، r/TikTok: أحدث المنشورات',
  'see.support': 'حساب دعم TikTok على X',
  'see.account': 'حساب TikTok نفسه على TikTok',
  'see.not-opened': 'تعذّر فتح متصفحك. افتحه بنفسك، وانتقل إلى {url}',
  'outside.friend': 'اسأل صديقًا',
  'outside.friend-text':
    'هل يعمل TikTok عندك الآن؟ لدي مشكلة معه هنا. افتح tiktok.com من فضلك وأخبرني في أي بلد أنت ومع أي مزوّد.',
  'outside.copy': 'نسخ النص',
  'outside.copied': 'تم النسخ.',
  'outside.copy-marked': 'النص محدد؛ انسخه بلوحة المفاتيح.',
} as const satisfies TextsFor<typeof outsideEnglish>;
