// What TikTok's own messages mean and what to do about them, in Spanish.
import type { TextsFor } from '../../message.ts';
import type { translatorEnglish } from '../../messages.translator.en.ts';

/** The sentences of the translator, by message id. */
export const translator = {
  'complaint.cannot-connect': '“No se puede conectar al servidor”',
  'complaint.check-network': '“Comprueba tu red e inténtalo de nuevo”',
  'complaint.no-internet': '“Sin conexión a internet”',
  'complaint.network-unstable': '“Red inestable”',
  'complaint.spinner': 'Carga y carga',
  'complaint.zero-counts': '0 vistas, 0 me gusta o 0 comentarios',
  'complaint.upload-stuck': 'La subida se quedó atascada',
  'complaint.live-ended': '“El LIVE ha finalizado”',
  'complaint.something-went-wrong': '“Algo salió mal”',
  'complaint.stated-limit': 'TikTok limita tus intentos',
  'complaint.stated-key': 'Se rechazó una clave o contraseña',
  'complaint.stated-rule': 'Una norma de TikTok',
  'complaint.stated-ban': 'TikTok está cerrado para alguien',
  'means.cannot-connect':
    'La app no recibió ninguna respuesta útil de los servidores de TikTok. No sabe de quién es el fallo.',
  'means.check-network': 'La app no recibió respuesta a tiempo y supone que es tu red. No puede saberlo.',
  'means.no-internet':
    'La app cree que está sin conexión. Ya ha pedido conectarse a internet cuando era TikTok el que estaba caído (6 de julio de 2021), así que no prueba nada.',
  'means.network-unstable': 'Demasiado de lo que se envía se pierde, llega tarde o no cabe.',
  'means.spinner': 'La app pidió algo y todavía lo espera.',
  'means.zero-counts':
    'Los números vienen de los servidores de TikTok. Una conexión que falla muestra números viejos o nada; no pone ninguno a cero mientras lo demás carga.',
  'means.upload-stuck': 'El video no llega, o TikTok lo tiene y no sigue con él. La app muestra las dos cosas igual.',
  'means.live-ended':
    'TikTok cerró el LIVE, o no lo dejó empezar. No dice si no llegó la transmisión, si alguien lo terminó o si fue por una norma.',
  'means.something-went-wrong': 'El mensaje más general de TikTok: una petición falló, y no dice por qué.',
  'means.stated-limit': 'TikTok cuenta lo que se intenta en un tiempo, y por un rato no acepta más.',
  'means.stated-key':
    'No se aceptó lo que se escribió o pegó para demostrar quién eres: está mal, es viejo o fue anulado.',
  'means.stated-rule': 'TikTok aplica una norma a una cuenta, un video o un LIVE.',
  'means.stated-ban': 'TikTok, o una ley que cumple, deja fuera a una cuenta o a un país entero.',
  'here.stated-limit': 'Este mensaje dice su propio motivo: se intentó demasiado en poco tiempo.',
  'here.stated-key': 'Este mensaje dice su propio motivo: se rechazó una clave o contraseña.',
  'here.stated-rule': 'Este mensaje dice su propio motivo: una norma de TikTok.',
  'here.stated-ban': 'Este mensaje dice su propio motivo: una decisión de TikTok, o de una ley.',
  'here.stated': 'Un fallo de tu red no lo provoca.',
  'here.found.certain': 'Por eso ves esto.',
  'here.found.likely': 'Lo más probable es que por eso veas esto.',
  'here.found.cannot-tell': 'Eso encaja con lo que ves.',
  'here.found.computer': 'Si lo ves en este equipo, eso lo explica.',
  'here.found.with': 'Si lo ves con {features}, es por eso.',
  'here.besides': 'Además: {what}',
  'here.hint': 'Ese puede ser el motivo.',
  'here.was': 'No estuvo bien hasta hace {minutes} min: {what}',
  'here.elsewhere.line': 'Vale la pena arreglarlo, pero difícilmente es el motivo de lo que ves.',
  'here.elsewhere.parts': 'Pero este mensaje trata de otra cosa, y ahí TikTok responde: {features}.',
  'here.elsewhere.unseen': 'Pero este mensaje trata de algo que desde aquí no puedo evaluar: {features}.',
  'here.nothing.seen': 'Desde aquí no falla nada: tu conexión está bien, y TikTok responde para {features}.',
  'here.nothing.unseen':
    'Desde aquí no le falla nada a tu conexión, pero esto no lo puedo ver sin una cuenta: {features}.',
  'here.looking': 'Algo acaba de fallar y miro otra vez: esto puede cambiar en segundos.',
  'here.unknown': 'Así que aún no puedo decir por qué ves esto.',
  'left.connection':
    'Queda la conexión del propio teléfono, una VPN en él, la app, o un fallo que solo se ve con una cuenta.',
  'left.signal':
    'Queda la señal de Wi-Fi o de datos del propio teléfono, y lo que fuera que usara la conexión en ese momento.',
  'left.counts':
    'Quedan los contadores de TikTok, que nadie ve desde fuera, y el propio video: privado, en revisión o nuevo.',
  'left.upload': 'Queda la conexión del propio teléfono, la app, y lo que TikTok hace con un video cuando ya lo tiene.',
  'left.live': 'Queda la conexión del propio teléfono en ese momento, la app, y una norma de TikTok.',
  'left.request': 'Queda una petición con mala suerte, la app, o tu cuenta.',
  'try.mobile-data':
    'En el teléfono, cambia de Wi-Fi a datos móviles o al revés: si eso ayuda, era la conexión del teléfono.',
  'try.mobile-data-meanwhile': 'Hasta entonces: en el teléfono, desactiva el Wi-Fi y usa datos móviles.',
  'try.phone-otherwise': 'Si lo ves en un teléfono, ahí tiene otro motivo: prueba con datos móviles.',
  'try.no-restart': 'Reiniciar el router o el teléfono no va a ayudar.',
  'try.vpn-off': 'Desactiva en el teléfono la VPN, el DNS privado y el ahorro de datos.',
  'try.vpn-off-here': 'Desactiva la VPN un momento e inténtalo de nuevo.',
  'try.other-dns': 'Elige otro servidor DNS para esta conexión.',
  'try.reopen': 'Cierra la app del todo y ábrela otra vez. No la reinstales: eso borra los borradores.',
  'try.other-page':
    'Abre cualquier página web en el teléfono: si no carga ninguna, es la conexión del teléfono y no TikTok.',
  'try.closer': 'Acerca el teléfono al router, o usa un cable.',
  'try.pause-others': 'Pausa en casa las descargas, las copias de seguridad y otras transmisiones.',
  'try.lower-quality': 'Si tienes que seguir, baja la calidad de la transmisión.',
  'try.once-more': 'Inténtalo otra vez en un minuto: una sola petición fallida no significa nada.',
  'try.browser': 'Prueba lo mismo en el sitio web de TikTok, en un navegador: si ahí funciona, es la app.',
  'try.wait-counts': 'Los números son de TikTok: espera. Reiniciar el router o la app no los devuelve.',
  'try.ask-somebody': 'Deja que otra persona mire el mismo video: si ahí también está en cero, no es tu teléfono.',
  'try.notices': 'Mira en la bandeja de entrada de TikTok si hay un aviso sobre tu cuenta, el video o el LIVE.',
  'try.upload-here':
    'Prueba la subida en el sitio web de TikTok, en el navegador de este equipo; si se atascó ahí, prueba con el teléfono.',
  'try.keep-video': 'Conserva el video: guárdalo como borrador, y no reinstales la app, que borra los borradores.',
  'try.keep-watching': 'Deja Tokwatch en marcha durante tu próximo LIVE: habrá visto lo que pasó.',
  'try.wait-limit': 'Espera unas horas sin intentarlo: cada intento puede alargarlo.',
  'try.new-key':
    'Para un LIVE: pide una clave de transmisión nueva donde TikTok te dio la vieja. No se la enseñes a nadie, y no la escribas aquí.',
  'try.new-password': 'Para una cuenta: pon una contraseña nueva en la app de TikTok.',
  'try.read-notice': 'Lee el aviso en la bandeja de entrada de TikTok: dice de qué se trata.',
  'try.appeal': 'Si crees que no es correcto, apela desde ese aviso.',
  'try.live-anew': 'Si un LIVE terminó porque nadie hacía nada en él, empieza uno nuevo.',
  'try.read-whole':
    'Lee el mensaje hasta el final, y los avisos de TikTok: dicen a quién se refiere, y qué te queda por hacer.',
  'lasts.tiktok':
    'Los {count} fallos extendidos de TikTok de duración conocida desde {since} duraron de {shortest} h a {days} días, la mitad de ellos {middle} h o menos (a fecha de {date}).',
  'lasts.if-tiktok':
    'Si es TikTok: sus {count} fallos extendidos de duración conocida desde {since} duraron de {shortest} h a {days} días, la mitad de ellos {middle} h o menos (a fecha de {date}). Un bloqueo dura hasta que lo levantan.',
  'lasts.seen-with':
    'Si muchos otros también lo ven, puede ser TikTok: fue así {count} veces desde {since}, de {shortest} h a {days} días (a fecha de {date}).',
  'lasts.until-changed': 'Dura hasta que se cambie algo aquí.',
  'lasts.until-lifted': 'Dura hasta que alguien lo levante; esperar no ayuda.',
  'lasts.provider': 'Cuánto dura, solo lo puede decir tu proveedor.',
  'lasts.no-figures': 'De cuánto dura un fallo así no tengo cifras.',
  'phone.well':
    'Veo tu red hasta TikTok. Un teléfono en el mismo Wi-Fi comparte el router, la conexión y casi siempre el DNS; su propia señal, sus datos móviles, la app y tu cuenta no los puedo ver.',
  'phone.computer': 'Esto es propio de este equipo. Un teléfono no lo comparte, y qué falla en él no lo puedo ver.',
  'phone.link':
    'Esto es la conexión de este equipo con el router. Un teléfono tiene la suya, que no puedo ver; en el mismo lugar puede ser igual de débil.',
  'phone.line':
    'Un teléfono en el mismo Wi-Fi comparte esto. Con datos móviles no: entonces esta respuesta no vale para él.',
  'phone.names':
    'Un teléfono en el mismo Wi-Fi comparte esto, a menos que use una VPN o un DNS privado. Con datos móviles esta respuesta no vale para él.',
  'phone.way':
    'Un teléfono en el mismo Wi-Fi va por el mismo camino. Con datos móviles va por otro, y esta respuesta no vale para él.',
  'phone.tiktok':
    'Esto está del lado de TikTok, así que también le toca a un teléfono, con Wi-Fi y con datos móviles. La app y tu cuenta no las puedo ver.',
  'phone.compare':
    'Un teléfono en el mismo Wi-Fi comparte esto. Prueba sus datos móviles: si ahí TikTok funciona, lo más probable es que se frene en esta red o en su camino; si no, es más probable un fallo de TikTok, pero no es una prueba.',
  'phone.stated': 'Da igual que sea el teléfono o este equipo. Ni la app ni tu cuenta se pueden ver desde aquí.',
  'phone.unknown':
    'De un teléfono puedo decir aún menos: no veo su señal ni sus datos móviles, ni la app ni tu cuenta.',
} as const satisfies TextsFor<typeof translatorEnglish>;
