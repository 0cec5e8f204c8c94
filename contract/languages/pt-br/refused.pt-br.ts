// The Brazilian Portuguese texts of what a form says: why what was typed is not taken, and why it is not shown.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';

/** What is said of a text that is typed, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long':
    '“{field}” aceita no máximo {most} caracteres, e isto tem {count}. Nada foi cortado: encurte e tente de novo.',
  'refused.empty': '“{field}” está vazio. Escreva algo primeiro.',
  'refused.unseen': '“{field}” contém um caractere que não se vê. Digite à mão.',
  'refused.word-too-long': 'Uma palavra em “{field}” tem mais de {most} caracteres. Encurte.',
  'refused.word-empty': 'Uma palavra em “{field}” não contém nada que se veja. Tire.',
  'refused.words-too-many': '“{field}” aceita no máximo {most} palavras. Tire algumas.',
  'hidden.typed': 'Outros podem ver a tela: o que você digita aparece como pontos. Fica guardado como você escreve.',
} as const satisfies TextsFor<typeof refusedEnglish>;
