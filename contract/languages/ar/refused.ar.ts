// The Arabic texts of what a form says when the engine does not take what was typed.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';
import { counted } from './counts.ar.ts';

const characters = ['حرف واحد', 'حرفين', 'أحرف', 'حرفًا', 'حرف'] as const;
const words = ['كلمة واحدة', 'كلمتين', 'كلمات', 'كلمة', 'كلمة'] as const;

/** Why a typed text was not taken, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long': counted(
    'most',
    characters,
    'لا يتسع «{field}» لأكثر من #، وعدد ما كُتب {count}. لم يُقتطع شيء: اختصره وحاول من جديد.',
  ),
  'refused.empty': 'الحقل «{field}» فارغ. اكتب شيئًا أولًا.',
  'refused.unseen': 'في «{field}» حرف لا يُرى. اكتبه يدويًا.',
  'refused.word-too-long': counted('most', characters, 'في «{field}» كلمة أطول من #. اختصرها.'),
  'refused.word-empty': 'في «{field}» كلمة لا يُرى منها شيء. احذفها.',
  'refused.words-too-many': counted('most', words, 'لا يتسع «{field}» لأكثر من #. احذف بعضها.'),
} as const satisfies TextsFor<typeof refusedEnglish>;
