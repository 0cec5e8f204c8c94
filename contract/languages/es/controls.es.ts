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
  'probe.device.link': 'la conexión de este equipo',
  'probe.device.address': 'la dirección de este equipo',
  'probe.device.route': 'la salida de este equipo',
  'probe.device.load': 'lo ocupada que está la línea',
  'probe.device.proxy': 'el proxy',
  'probe.device.tunnel': 'lo que hay debajo de la VPN',
  'probe.lan.wifi': 'la señal Wi-Fi',
  'probe.router.gateway': 'si el router está',
  'probe.router.quality': 'pérdidas en el camino al router',
  'probe.internet.anchor': 'si internet responde',
  'probe.internet.canary': 'una página conocida',
  'probe.internet.quality': 'pérdidas en el camino de salida',
  'probe.internet.throughput': 'la velocidad de otro sitio',
  'probe.dns.lookup': 'un nombre, por tu DNS',
  'probe.dns.truth': 'un nombre, por otro DNS',
  'probe.path.family': 'un tipo de dirección',
  'probe.path.hops': 'hasta dónde llegan los paquetes',
  'probe.path.quality': 'pérdidas en el camino a TikTok',
  'probe.path.sizes': 'paquetes pequeños y grandes',
  'probe.path.sni': 'una conexión segura por su nombre',
  'probe.path.ingest': 'tu servidor de LIVE',
  'probe.path.port': 'el puerto de LIVE, en otro sitio',
  'probe.tiktok.edge': 'una de las direcciones',
  'probe.tiktok.throughput': 'la velocidad',
  'probe.tiktok.ingest': 'el servidor de LIVE',
  'probe.other': 'otra cosa',
} as const satisfies TextsFor<typeof controlsEnglish>;
