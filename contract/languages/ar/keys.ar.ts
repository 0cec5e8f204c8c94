// The Arabic texts of the keyboard shortcuts: their list, and what they say they did.
import type { TextsFor } from '../../message.ts';
import type { keysEnglish } from '../../messages.keys.en.ts';

/** The sentences, by message id. */
export const keys = {
  'keys.title': 'اختصارات لوحة المفاتيح',
  'keys.what': 'تعمل حيثما لا تكتب شيئًا.',
  'keys.group.go': 'الانتقال إلى قسم',
  'keys.group.act': 'فعل شيء',
  'keys.group.move': 'التنقل',
  'keys.group.chart': 'في السجل، على الأشرطة والقياسات',
  'keys.then': 'ثم',
  'keys.or': 'أو',
  'keys.check': 'إعادة الفحص',
  'keys.pause': 'إيقاف المراقبة مؤقتًا، أو متابعتها',
  'keys.mark': 'تعليم هذه اللحظة، أثناء بث LIVE',
  'keys.search': 'الانتقال إلى البحث، حيث يوجد',
  'keys.help': 'عرض هذه القائمة',
  'keys.next': 'العنصر التالي أو السابق',
  'keys.press': 'ضغط العنصر المحدد أو فتحه',
  'keys.close': 'إغلاق هذه القائمة؛ مغادرة حقل',
  'keys.arrows': 'تحريك اللحظة',
  'keys.stretch': 'تحديد مدة',
  'keys.zoom': 'النظر عن قرب، أو من أبعد',
  'keys.closer': 'النظر إلى ما حُدّد',
  'keys.whole': 'عرض المدة كلها',
  'keys.key.tab': 'Tab',
  'keys.key.shift-tab': 'Shift Tab',
  'keys.key.enter': 'Enter',
  'keys.key.space': 'المسافة',
  'keys.key.escape': 'Escape',
  'keys.key.arrows': 'الأسهم',
  'keys.key.shift-arrows': 'Shift مع الأسهم',
  'keys.settings': 'يمكن إيقاف اختصارات المفتاح الواحد في الإعدادات.',
  'keys.shut': 'إغلاق القائمة',
  'keys.did.check': 'جارٍ الفحص من جديد.',
  'keys.did.pause': 'المراقبة متوقفة مؤقتًا. والمفتاح نفسه يتابعها.',
  'keys.did.resume': 'عادت المراقبة.',
  'keys.not-live': 'لا بث LIVE جارٍ، فلا شيء يُعلَّم.',
  'keys.not-reached': 'لا يرد Tokwatch، فلم يُفعل شيء.',
  'settings.window.shortcuts': 'اختصارات بمفتاح واحد',
  'settings.window.shortcuts.what':
    'مفتاح مثل p يعمل فورًا حين لا تكتب شيئًا؛ والمفتاح ? يعرضها كلها. وحين تكون مطفأة لا تفعل الحروف شيئًا وحدها، وهذا يناسب الإدخال الصوتي.',
  'settings.window.shortcuts.also':
    'كيبورد، لوحة المفاتيح، أزرار، مفاتيح، حروف، إدخال صوتي، إمكانية الوصول، hotkeys، shortcuts',
} as const satisfies TextsFor<typeof keysEnglish>;
