// The Portuguese (Brazil) texts for a screen that others watch, and for pausing.
import type { TextsFor } from '../../message.ts';
import type { alertEnglish } from '../../messages.alerts.en.ts';

/** The sentences, by message id. */
export const alerts = {
  'discreet.hidden': 'algo que não mostro agora',
  'discreet.verdict.dns.tiktok-blocked': {
    by: 'count',
    one: 'O DNS da sua rede bloqueia o TikTok: um dos nomes dele não recebe resposta verdadeira ali; outros o conhecem.',
    many: 'O DNS da sua rede bloqueia o TikTok: {count} dos nomes dele não recebem resposta verdadeira ali; outros os conhecem.',
    other:
      'O DNS da sua rede bloqueia o TikTok: {count} dos nomes dele não recebem resposta verdadeira ali; outros os conhecem.',
  },
  'discreet.failing.dns.tiktok-blocked': {
    by: 'count',
    one: 'Muito provavelmente é o DNS da sua rede: ele não responde por um dos nomes do TikTok; outros o conhecem.',
    many: 'Muito provavelmente é o DNS da sua rede: ele não responde por {count} dos nomes do TikTok; outros os conhecem.',
    other:
      'Muito provavelmente é o DNS da sua rede: ele não responde por {count} dos nomes do TikTok; outros os conhecem.',
  },
  'discreet.hosts.dns.tiktok-blocked': {
    by: 'count',
    one: 'É este computador: o arquivo hosts dele leva um dos nomes do TikTok a lugar nenhum. Seu DNS o conhece.',
    many: 'É este computador: o arquivo hosts dele leva {count} dos nomes do TikTok a lugar nenhum. Seu DNS os conhece.',
    other:
      'É este computador: o arquivo hosts dele leva {count} dos nomes do TikTok a lugar nenhum. Seu DNS os conhece.',
  },
  'discreet.verdict.dns.tiktok-partial':
    'O DNS da sua rede bloqueia parte do TikTok. Isso deixa você sem {features}; outras partes funcionam.',
  'discreet.failing.dns.tiktok-partial':
    'Muito provavelmente é o DNS da sua rede: ele não responde por um dos nomes do TikTok. Isso deixa você sem {features}; outras partes funcionam.',
  'discreet.hosts.dns.tiktok-partial':
    'É este computador: o arquivo hosts dele leva um dos nomes do TikTok a lugar nenhum. Isso deixa você sem {features}; outras partes funcionam.',
  'discreet.todo.dns.tiktok-partial':
    'Libere os nomes do TikTok no seu filtro de DNS ou no arquivo hosts, ou escolha outro servidor DNS.',
  'tray.pause': 'Pausar o monitoramento',
  'tray.resume': 'Retomar o monitoramento',
} as const satisfies TextsFor<typeof alertEnglish>;
