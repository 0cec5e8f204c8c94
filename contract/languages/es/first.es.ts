// The Spanish texts of the window’s first view; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const first: SomeTexts = {
  'nav.now': 'Ahora',
  'nav.history': 'Historial',
  'nav.settings': 'Ajustes',
  'verdict.ok': 'Todo va bien: TikTok responde y tu conexión funciona.',
  'verdict.tiktok.down': 'No eres tú. TikTok está caído: sus propios servidores responden con fallos.',
  'evidence.answered-in': '{target} respondió en {ms} ms.',
};
