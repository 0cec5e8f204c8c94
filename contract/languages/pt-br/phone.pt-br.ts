// The Portuguese (Brazil) texts of what a person's word about TikTok on a phone makes of a verdict and its evidence.
import type { TextsFor } from '../../message.ts';
import type { phoneEnglish } from '../../messages.phone.en.ts';

/** The sentences of the first view about the phone, by message id. */
export const phone = {
  'mobile.tiktok.unreachable':
    'Você viu o TikTok abrir nos dados móveis do celular, mas ele não abre aqui. Muito provavelmente algo aqui ou no caminho o barra.',
  'neither.tiktok.unreachable':
    'Você viu o TikTok falhar nos dados móveis do celular, como falha aqui: muito provavelmente não é a sua rede. Não sei dizer se o TikTok está fora do ar ou bloqueado onde você está.',
  'todo.mobile.tiktok.unreachable':
    'Enquanto isso, use os dados móveis do celular. Procure um filtro no roteador, em um firewall ou em um programa de segurança; se não houver nenhum, pergunte ao seu provedor.',
  'todo.neither.tiktok.unreachable':
    'Reiniciar o roteador muito provavelmente não vai ajudar. Espere, ou pergunte a outros.',
  'evidence.phone-works-now':
    'Seu celular, nos dados móveis, agora há pouco: o site do TikTok abre. É a palavra de uma pessoa, não uma prova.',
  'evidence.phone-works-ago': {
    by: 'minutes',
    one: 'Seu celular, nos dados móveis, há {minutes} minuto: o site do TikTok abre. É a palavra de uma pessoa, não uma prova.',
    many: 'Seu celular, nos dados móveis, há {minutes} de minutos: o site do TikTok abre. É a palavra de uma pessoa, não uma prova.',
    other:
      'Seu celular, nos dados móveis, há {minutes} minutos: o site do TikTok abre. É a palavra de uma pessoa, não uma prova.',
  },
  'evidence.phone-fails-now':
    'Seu celular, nos dados móveis, agora há pouco: o site do TikTok não abre. É a palavra de uma pessoa, não uma prova.',
  'evidence.phone-fails-ago': {
    by: 'minutes',
    one: 'Seu celular, nos dados móveis, há {minutes} minuto: o site do TikTok não abre. É a palavra de uma pessoa, não uma prova.',
    many: 'Seu celular, nos dados móveis, há {minutes} de minutos: o site do TikTok não abre. É a palavra de uma pessoa, não uma prova.',
    other:
      'Seu celular, nos dados móveis, há {minutes} minutos: o site do TikTok não abre. É a palavra de uma pessoa, não uma prova.',
  },
  'phone.offer': 'Funciona nos dados móveis do seu celular? Isso pode dizer mais.',
} as const satisfies TextsFor<typeof phoneEnglish>;
