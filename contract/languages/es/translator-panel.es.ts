// The Spanish texts of the panel that explains TikTok’s messages.
import type { TextsFor } from '../../message.ts';
import type { translatorPanelEnglish } from '../../messages.translator-panel.en.ts';

/** Sentences and words by message id. */
export const translatorPanel = {
  'translator.title': '¿TikTok muestra un mensaje?',
  'translator.what': 'Elige o pega lo que muestra la app; la respuesta depende de lo que ocurre ahora mismo.',
  'translator.pick': 'Elige lo que mostró',
  'translator.paste': 'O escríbelo o pégalo',
  'translator.explain': 'Explicar',
  'translator.not-known':
    'No conozco ese mensaje. Por ahora conozco los de TikTok solo en inglés, y no quiero adivinar. Elige el que quiera decir lo mismo.',
  'translator.other-language':
    'Eso no está en inglés, y por ahora conozco los mensajes de TikTok solo en inglés: tendría que adivinar. Elige el que quiera decir lo mismo.',
  'translator.todo': 'Qué hacer',
  'translator.lasts': 'Cuánto dura',
  'translator.means': 'Qué quiere decir TikTok con eso',
  'translator.phone': 'En un teléfono',
  'bearing.found': 'Aquí hay un motivo',
  'bearing.hint': 'Quizá sea esto',
  'bearing.elsewhere': 'Lo que falla es otra cosa',
  'bearing.nothing': 'Desde aquí no falla nada',
  'bearing.unknown': 'Aún no puedo saberlo',
  'certainty.certain': 'seguro',
  'certainty.likely': 'probable',
  'certainty.cannot-tell': 'No puedo saberlo con seguridad',
} as const satisfies TextsFor<typeof translatorPanelEnglish>;
