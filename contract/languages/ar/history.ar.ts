// The Arabic texts for what is remembered: the state of the history, strips, incidents and notes.
import type { TextsFor } from '../../message.ts';
import type { historyEnglish } from '../../messages.history.en.ts';

/** The sentences, by message id. */
export const history = {
  'history.off': 'لا يُحفظ أي سجل.',
  'history.no-incident': 'لا توجد حادثة كهذه في السجل.',
  'history.nothing-then': 'لا يُتذكَّر شيء من ذلك الوقت.',
  'uptime.not-watched': 'لم يراقب أحد في هذا الوقت، فلا رقم له.',
  'uptime.not-told': 'لم يمكن الجزم هل كان يعمل في هذا الوقت، فلا رقم له.',
  'uptime.of-all': 'كان يعمل {percent}% من الوقت، وقد روقب كله.',
  'uptime.without-not-watched':
    'كان يعمل {percent}% من الوقت المراقَب. ولم يُحسب {unwatched}% من الوقت، حين لم يراقب أحد.',
  'uptime.without-unknown':
    'كان يعمل {percent}% من الوقت الذي أمكن الحكم عليه. ولم يُحسب {unknown}% من الوقت، حين لم يمكن الجزم بشيء.',
  'uptime.without-both':
    'كان يعمل {percent}% من الوقت الذي أمكن الحكم عليه. ولم يُحسب {unwatched}% من الوقت، حين لم يراقب أحد، و{unknown}%، حين لم يمكن الجزم بشيء.',
  'history.none-yet': 'لا سجل بعد. يبدأ حين يراقب Tokwatch.',
  'history.newer':
    'كتبت هذا السجل نسخة أحدث من Tokwatch، لذلك تتركه هذه النسخة كما هو ولا تحفظ سجلًا. حدّث Tokwatch للمتابعة فيه.',
  'history.older': 'كتبت هذا السجل نسخة أقدم من Tokwatch. شغّل Tokwatch للمراقبة، فيُحدَّث السجل.',
  'history.foreign': 'الملف {file} لم يكتبه Tokwatch، لذلك يُترك كما هو ولا يُحفظ سجل. انقله بعيدًا فيبدأ سجل جديد.',
  'history.not-updated':
    'تعذّر تحويل السجل إلى الصيغة التي تحتاج إليها نسخة Tokwatch هذه. تُرك كما كان، ولا يُحفظ سجل حاليًا. حدّث Tokwatch، أو انقل {file} بعيدًا لبدء سجل جديد.',
  'history.set-aside': 'لم تعد قراءة السجل ممكنة. وُضع جانبًا باسم {file}، وبدأ سجل جديد. لا شيء آخر عليك فعله.',
  'history.went-away': 'نُقل ملف السجل بعيدًا أثناء عمل Tokwatch. وهو يتابع بالملف الموجود هناك الآن، أو بملف جديد.',
  'history.unreadable': 'لم تعد قراءة السجل ممكنة. حين يراقب Tokwatch يضعه جانبًا ويبدأ سجلًا جديدًا.',
  'history.disk-full': 'القرص ممتلئ، لذلك ينتظر السجل. أفرغ بعض المساحة؛ وعندها يتابع تلقائيًا.',
  'history.cap-reached':
    'شغل السجل كل المساحة المسموحة له، ولم يبق فيه إلا الحوادث والأيام، وهي لا تُحذف أبدًا. اسمح له بالمزيد عبر history.maxMegabytes.',
  'history.read-only': 'لا يمكن الكتابة في السجل: ملفه أو قرصه للقراءة فقط. ينتظر، ويتابع حين تصبح الكتابة ممكنة.',
  'history.no-access':
    'لا يمكن الكتابة في السجل: لا إذن لـ Tokwatch بالوصول إلى ملفه أو مجلده. ينتظر، ويتابع حين يُتاح الإذن.',
  'history.busy': 'برنامج آخر يمسك بالسجل، لذلك ينتظر Tokwatch بما لديه ليكتبه.',
  'history.disk-fault': 'يرفض القرص قراءة السجل أو الكتابة فيه. تفقّد القرص؛ والسجل ينتظر.',
  'history.opening': 'جارٍ تصفح السجل. يستغرق ذلك بعض الوقت.',
  'history.stopped': 'توقف ما يحفظ السجل. وسيبدأ من جديد خلال دقيقة.',
  'history.left-out': 'تعذّرت كتابة جزء من السجل فلم يُدرج.',
  'history.subject.verdict': 'كل شيء',
  'history.up': 'يعمل',
  'history.judged': 'حُكم عليه',
  'history.judged-what':
    'نسبة «يعمل» هي حصتها من الوقت الذي أمكن الحكم عليه؛ ونسبة «حُكم عليه» هي حصة ذلك الوقت من الوقت كله. والوقت الذي لم يراقب فيه أحد، أو لم يمكن الجزم فيه بشيء، لا يدخل في أي نسبة عمل.',
  'history.not-judged': 'لم يُحكم عليه قط في هذا الوقت: {features}.',
  'history.cell.ok': 'سليم',
  'history.cell.degraded': 'مضطرب',
  'history.cell.down': 'متعطّل',
  'history.cell.unknown': 'غير معروف',
  'history.cell.not-watched': 'بلا مراقبة',
  'history.size': 'السجل منذ {since}؛ يشغل {size} من {cap} MB.',
  'incident.none': 'لا حادثة تطابق ذلك.',
  'incident.from-to': 'من {from} إلى {to}',
  'incident.local': 'الأوقات محلية، والآن {offset}. لعرض حادثة مع أدلتها: tokwatch incidents NUMBER',
  'incident.fact': '{what}: {value}',
  'incident.noted': 'سُجّلت الملاحظة في الحادثة {id}.',
  'snooze.none': 'لا تأجيل: الإشعارات تُعرض.',
  'snooze.until': 'لا إشعارات حتى {at}.',
  'incident.more': 'هناك حوادث أقدم: اطلب المزيد بالأمر «tokwatch incidents --limit».',
} as const satisfies TextsFor<typeof historyEnglish>;
