// The Portuguese (Brazil) texts of the window’s first view; a part of them so far.
import type { SomeTexts } from '../../message.ts';

/** The sentences, by message id. */
export const first: SomeTexts = {
  'nav.now': 'Agora',
  'nav.history': 'Histórico',
  'nav.settings': 'Configurações',
  'verdict.ok': 'Está tudo bem: o TikTok responde e sua conexão funciona.',
  'verdict.tiktok.down': 'Não é você. O TikTok está fora do ar: os próprios servidores dele respondem com falhas.',
  'evidence.answered-in': '{target} respondeu em {ms} ms.',
};
