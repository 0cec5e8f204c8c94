// What a person's word about TikTok on a phone makes of a verdict and its evidence, in Spanish.
import type { TextsFor } from '../../message.ts';
import type { phoneEnglish } from '../../messages.phone.en.ts';

/** The sentences of the first view about the phone, by message id. */
export const phone = {
  'mobile.tiktok.unreachable':
    'Viste que TikTok abre con los datos móviles de tu teléfono, pero aquí no abre. Lo más probable es que algo aquí o en el camino lo detenga.',
  'neither.tiktok.unreachable':
    'Viste que TikTok falla con los datos móviles de tu teléfono, igual que aquí: lo más probable es que no sea tu red. No puedo saber si TikTok está caído o bloqueado donde estás.',
  'todo.mobile.tiktok.unreachable':
    'Usa mientras tanto los datos móviles del teléfono. Busca un filtro en el router, un firewall o un software de seguridad; si no hay ninguno, pregunta a tu proveedor.',
  'todo.neither.tiktok.unreachable': 'Lo más probable es que reiniciar el router no ayude. Espera, o pregunta a otros.',
  'evidence.phone-works-now':
    'Tu teléfono, con datos móviles, hace un momento: el sitio web de TikTok abre. Es la palabra de una sola persona; no demuestra nada.',
  'evidence.phone-works-ago': {
    by: 'minutes',
    one: 'Tu teléfono, con datos móviles, hace {minutes} minuto: el sitio web de TikTok abre. Es la palabra de una sola persona; no demuestra nada.',
    many: 'Tu teléfono, con datos móviles, hace {minutes} de minutos: el sitio web de TikTok abre. Es la palabra de una sola persona; no demuestra nada.',
    other:
      'Tu teléfono, con datos móviles, hace {minutes} minutos: el sitio web de TikTok abre. Es la palabra de una sola persona; no demuestra nada.',
  },
  'evidence.phone-fails-now':
    'Tu teléfono, con datos móviles, hace un momento: el sitio web de TikTok no abre. Es la palabra de una sola persona; no demuestra nada.',
  'evidence.phone-fails-ago': {
    by: 'minutes',
    one: 'Tu teléfono, con datos móviles, hace {minutes} minuto: el sitio web de TikTok no abre. Es la palabra de una sola persona; no demuestra nada.',
    many: 'Tu teléfono, con datos móviles, hace {minutes} de minutos: el sitio web de TikTok no abre. Es la palabra de una sola persona; no demuestra nada.',
    other:
      'Tu teléfono, con datos móviles, hace {minutes} minutos: el sitio web de TikTok no abre. Es la palabra de una sola persona; no demuestra nada.',
  },
  'phone.offer': '¿Funciona con los datos móviles de tu teléfono? Eso puede decir más.',
} as const satisfies TextsFor<typeof phoneEnglish>;
