// The Spanish texts of what a form says: why what was typed is not taken, and why it is not shown.
import type { TextsFor } from '../../message.ts';
import type { refusedEnglish } from '../../messages.refused.en.ts';

/** What is said of a text that is typed, by message id; `field` is the label that it stands under. */
export const refused = {
  'refused.too-long':
    '“{field}” admite {most} caracteres como máximo, y esto tiene {count}. No se cortó nada: acórtalo e inténtalo de nuevo.',
  'refused.empty': '“{field}” está vacío. Escribe algo primero.',
  'refused.unseen': '“{field}” contiene un carácter que no se ve. Escríbelo a mano.',
  'refused.word-too-long': 'Una palabra en “{field}” tiene más de {most} caracteres. Acórtala.',
  'refused.word-empty': 'Una palabra en “{field}” no contiene nada que se vea. Quítala.',
  'refused.words-too-many': '“{field}” admite {most} palabras como máximo. Quita algunas.',
  'hidden.typed': 'Otros pueden ver la pantalla: lo que escribes se ve como puntos. Se guarda tal como lo escribes.',
} as const satisfies TextsFor<typeof refusedEnglish>;
