// The Spanish texts for a screen that others watch, and for pausing.
import type { TextsFor } from '../../message.ts';
import type { alertEnglish } from '../../messages.alerts.en.ts';

/** The sentences, by message id. */
export const alerts = {
  'discreet.hidden': 'algo que ahora no muestro',
  'discreet.verdict.dns.tiktok-blocked': {
    by: 'count',
    one: 'El DNS de tu red bloquea TikTok: uno de sus nombres no recibe allí una respuesta verdadera; otros lo conocen.',
    many: 'El DNS de tu red bloquea TikTok: {count} de sus nombres no reciben allí una respuesta verdadera; otros los conocen.',
    other:
      'El DNS de tu red bloquea TikTok: {count} de sus nombres no reciben allí una respuesta verdadera; otros los conocen.',
  },
  'discreet.failing.dns.tiktok-blocked': {
    by: 'count',
    one: 'Lo más probable es que sea el DNS de tu red: no da respuesta para un nombre de TikTok; otros lo conocen.',
    many: 'Lo más probable es que sea el DNS de tu red: no da respuesta para {count} de nombres de TikTok; otros los conocen.',
    other:
      'Lo más probable es que sea el DNS de tu red: no da respuesta para {count} nombres de TikTok; otros los conocen.',
  },
  'discreet.hosts.dns.tiktok-blocked': {
    by: 'count',
    one: 'Es este equipo: su archivo hosts manda un nombre de TikTok a ninguna parte. Tu DNS lo conoce.',
    many: 'Es este equipo: su archivo hosts manda {count} de nombres de TikTok a ninguna parte. Tu DNS los conoce.',
    other: 'Es este equipo: su archivo hosts manda {count} nombres de TikTok a ninguna parte. Tu DNS los conoce.',
  },
  'discreet.verdict.dns.tiktok-partial':
    'El DNS de tu red bloquea una parte de TikTok. Eso te deja sin {features}; otras partes funcionan.',
  'discreet.failing.dns.tiktok-partial':
    'Lo más probable es que sea el DNS de tu red: no da respuesta para uno de los nombres de TikTok. Eso te deja sin {features}; otras partes funcionan.',
  'discreet.hosts.dns.tiktok-partial':
    'Es este equipo: su archivo hosts manda uno de los nombres de TikTok a ninguna parte. Eso te deja sin {features}; otras partes funcionan.',
  'discreet.todo.dns.tiktok-partial':
    'Permite los nombres de TikTok en tu filtro DNS o archivo hosts, o elige otro servidor DNS.',
  'tray.pause': 'Pausar la vigilancia',
  'tray.resume': 'Seguir vigilando',
} as const satisfies TextsFor<typeof alertEnglish>;
