// The Arabic texts of the close-up: the drawing of measurements that one zooms into, and its table.
import type { TextsFor } from '../../message.ts';
import type { chartEnglish } from '../../messages.chart.en.ts';

/** The sentences, by message id. */
export const chart = {
  'chart.title': 'القياسات عن قرب',
  'chart.measure': 'المقياس',
  'chart.of': 'قيس عند',
  'measure.ttfb': 'أول بايت',
  'measure.speed': 'السرعة',
  'line.what.ttfb':
    'كم يستغرق TikTok حتى يبدأ رده (زمن أول بايت): القيمة الوسطى، وخلفها أربعة الأخماس التي في الوسط؛ والخطوط من الأسفل: ردود أخفقت.',
  'line.what.speed':
    'سرعة وصول المحتوى، في عينات صغيرة: القيمة الوسطى، وخلفها أربعة الأخماس التي في الوسط؛ والخطوط من الأسفل: عمليات نقل توقفت.',
  'chart.moment': 'اللحظة في القياسات عن قرب',
  'chart.keys':
    'اسحب، أو قرّب بإصبعين، أو اضغط Ctrl وأدر العجلة للتكبير والتصغير؛ وبلوحة المفاتيح: + و− للتكبير والتصغير، وEscape يعرض المدة كلها.',
  'chart.label': '{measure}، {of}: {sum}',
  'chart.incidents': {
    by: 'count',
    zero: 'لا حوادث مظللة',
    one: 'حادثة واحدة مظللة',
    two: 'حادثتان مظللتان',
    few: '{count} حوادث مظللة',
    many: '{count} حادثة مظللة',
    other: '{count} حادثة مظللة',
  },
  'chart.point.line': 'المتوسط {value}، من {low} إلى {high}؛ ضاع {missed} من {asked}',
  'chart.point.host': 'القيمة الوسطى {value}، وأغلبها من {low} إلى {high}؛ أخفق {missed} من {asked}',
  'chart.point.plain': '{value}؛ ضاع {missed} من {asked}',
  'chart.silent.line': 'لا رد؛ ضاع {missed} من {asked}',
  'chart.silent.host': 'لا رد؛ أخفق {missed} من {asked}',
  'chart.no-point': 'لم يُقَس شيء.',
  'chart.sum.host': {
    by: 'asked',
    zero: 'لا قياسات؛ المخفق منها: {missed}',
    one: 'قياس واحد؛ المخفق: {missed}',
    two: 'قياسان؛ المخفق منهما: {missed}',
    few: '{asked} قياسات؛ المخفق منها: {missed}',
    many: '{asked} قياسًا؛ المخفق منها: {missed}',
    other: '{asked} قياس؛ المخفق منها: {missed}',
  },
  'chart.nothing': 'لم يُقَس شيء من هذا النوع في هذا الوقت. تُحفظ قياسات كل خادم أسبوعين.',
  'chart.not-loaded': 'تعذّر تحميل الرسم. في الجدول الأرقام نفسها.',
  'chart.as-table': 'في جدول',
  'chart.caption': '{period}؛ صف لكل {step}. وعنوان العمود يرتّب.',
  'chart.in-unit': '{name} ({unit})',
  'chart.column.middle': 'الوسطى',
  'chart.column.low': 'العُشر الأدنى حتى',
  'chart.column.high': 'العُشر الأعلى من',
  'chart.column.asked': 'سُئل',
  'chart.column.lost': 'ضاع',
  'chart.column.failed': 'أخفق',
} as const satisfies TextsFor<typeof chartEnglish>;
