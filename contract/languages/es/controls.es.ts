// The Spanish texts of what can be changed on a system, and why it cannot.
import type { TextsFor } from '../../message.ts';
import type { controlsEnglish } from '../../messages.controls.en.ts';

/** What the controls say, by message id. */
export const controls = {
  'control.nothing-to-flush': 'No hay nada que vaciar: ningún programa de este equipo guarda los nombres que buscó.',
  'control.unknown-cache':
    'Un programa de este equipo responde nombres en {server}, y Tokwatch no lo conoce. Reinicia ese programa para que los olvide.',
  'control.no-device':
    'Este equipo no tiene ahora ningún dispositivo de red llamado {device}. Primero enchúfalo o actívalo.',
  'control.nobody-in-charge':
    'Ningún programa que Tokwatch conozca se ocupa aquí de {device}. Usa los ajustes de tu sistema.',
  'control.secret-address':
    'La dirección del script del proxy lleva un nombre o una contraseña, que Tokwatch no muestra ni guarda. Desactiva el script a mano, en los ajustes del proxy.',
  'control.former-unknown':
    '{by} no dice cómo está puesto ahora, así que el cambio no se podría deshacer con exactitud. Usa los ajustes de tu sistema.',
  'control.only-root':
    'Esto necesita permisos de administrador de principio a fin. Ejecuta la solución desde una terminal, con sudo; {by} lo hace entonces.',
  'control.no-link':
    '{device} no tiene un cable puesto ni un Wi-Fi cerca. Enchufa el cable o acércate, y después inténtalo de nuevo.',
  'control.not-connected': '{device} no está conectado. Primero conéctalo, y después inténtalo de nuevo.',
  'control.no-usable-resolver':
    'Ninguno de estos servidores DNS se puede usar en {device}. Di la dirección de uno que sí.',
  'control.no-proxy': 'No hay nada que desactivar: tus ajustes no nombran ningún proxy.',
  'control.proxy-in-variables':
    'El proxy está en variables de los propios programas, que solo puede cambiar quien los inicia. Busca http_proxy y https_proxy donde pones variables.',
  'control.ipv4-already': 'No hay nada que hacer: {device} ya usa IPv4 primero.',
  'control.no-dhcp': 'No hay nada que renovar: la dirección de {device} se puso a mano.',
  'control.windows-only': 'No hay nada que restablecer: solo Windows guarda una lista así.',
  'control.no-answer': 'Tu sistema no dijo cómo está puesta su red. Inténtalo de nuevo en un momento.',
  'control.odd-name':
    'El servicio de red de {device} tiene un nombre que no es seguro pasar. Cámbiale el nombre, y después inténtalo de nuevo.',
} as const satisfies TextsFor<typeof controlsEnglish>;
