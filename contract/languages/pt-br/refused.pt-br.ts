// The Brazilian Portuguese texts of what a form says when the engine does not take what was typed.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';

/** Why a typed text was not taken, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long':
    '“{field}” aceita no máximo {most} caracteres, e isto tem {count}. Nada foi cortado: encurte e tente de novo.',
  'refused.empty': '“{field}” está vazio. Escreva algo primeiro.',
  'refused.unseen': '“{field}” contém um caractere que não se vê. Digite à mão.',
  'refused.word-too-long': 'Uma palavra em “{field}” tem mais de {most} caracteres. Encurte.',
  'refused.word-empty': 'Uma palavra em “{field}” não contém nada que se veja. Tire.',
  'refused.words-too-many': '“{field}” aceita no máximo {most} palavras. Tire algumas.',
} as const satisfies TextsFor<typeof refusedEnglish>;
