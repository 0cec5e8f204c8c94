// The Spanish texts of the pre-flight. Bitrates are picture and sound together.
import type { TextsFor } from '../../message.ts';
import type { preflightEnglish } from '../../messages.preflight.en.ts';

/** What is said before a LIVE, by message id. */
export const preflight = {
  'preflight.says.go': 'Adelante: tu conexión aguanta {bitrate} kbit/s, y no hay nada en contra.',
  'preflight.says.go-as-usual': 'Adelante, según tus LIVE anteriores: en lo que miré no hay nada en contra.',
  'preflight.says.careful': 'Cuidado: puede ir bien, pero hay algo en contra.',
  'preflight.says.careful-lower': 'Cuidado: {bitrate} kbit/s no deja reserva en tu conexión. Quédate en {safe} kbit/s.',
  'preflight.says.no-go': 'Todavía no: algo cortaría tu LIVE.',
  'preflight.says.no-go-lower': 'No con {bitrate} kbit/s: tu conexión no los aguanta. {safe} kbit/s es seguro.',
  'preflight.says.unknown':
    'No puedo saber si tu conexión aguanta {bitrate} kbit/s. Lo que miré no dice nada a favor ni en contra.',
  'preflight.refused.target':
    'Nunca se envía carga a TikTok ni a tu servidor LIVE: {host} no está permitido como destino.',
  'preflight.filter.one': 'Un filtro DNS bloquea {names}, que LIVE necesita.',
  'preflight.filter.more': 'Un filtro DNS bloquea {count} nombres que LIVE necesita: {names}.',
  'preflight.todo.filter': 'Permite {names}. “tokwatch doctor dns” dice dónde.',
  'preflight.ingest.none': 'No conozco tu servidor LIVE, así que no lo probé.',
  'preflight.todo.ingest.none':
    'Inicia OBS, que lo dice donde se le puede preguntar, o pon su dirección en el ajuste live.ingestUrl, nunca la clave de transmisión.',
  'preflight.ingest.relay':
    'OBS transmite a tu propia red. Adónde va la transmisión desde ahí no lo sé, así que no probé ningún servidor LIVE.',
  'preflight.todo.ingest.relay':
    'Pon en el ajuste live.ingestUrl la dirección del servidor al que transmite tu repetidor, nunca la clave de transmisión.',
  'preflight.ingest.protocol':
    'OBS transmite con un protocolo cuyos servidores no responden a nadie sin la clave de transmisión, así que no probé el tuyo.',
  'preflight.ingest.silent': 'Tu servidor LIVE no acepta transmisiones en ninguno de sus puertos.',
  'preflight.todo.ingest.silent':
    'Pide una dirección de servidor nueva donde te dieron la tuya: en TikTok LIVE, o en el servicio que reenvía tu transmisión.',
  'preflight.ingest.other-door': 'Tu servidor LIVE no responde en el puerto {port}, pero sí en el puerto {other}.',
  'preflight.todo.ingest.rtmps': 'En tu codificador, usa su dirección con rtmps:// y el puerto 443.',
  'preflight.todo.ingest.other': 'En tu codificador, usa el puerto {other} del mismo servidor.',
  'preflight.upload.narrow': 'Tu conexión llevó {carried} de {bitrate} kbit/s.',
  'preflight.upload.stalls': 'Tu conexión se quedó parada {lag} s con {bitrate} kbit/s: se habrían perdido fotogramas.',
  'preflight.upload.tight':
    'Tu conexión aguanta {bitrate} kbit/s, pero apenas más. Si alguien empezara una descarga, cortaría tu LIVE.',
  'preflight.upload.cut-short':
    'Tu conexión aguanta {bitrate} kbit/s. Si aguanta más no lo pude ver: el destino dejó de aceptarlo.',
  'preflight.upload.as-usual': {
    by: 'sessions',
    one: 'No se midió la conexión. {sessions} de tus LIVE fue bien con unos {usual} kbit/s.',
    many: 'No se midió la conexión. {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
    other: 'No se midió la conexión. {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
  },
  'preflight.upload.at-home':
    'Solo se midió tu propia red: el destino está en ella. De la conexión más allá no se sabe.',
  'preflight.todo.upload.lower': 'Pon tu codificador en {safe} kbit/s, imagen y sonido de todas las salidas juntos.',
  'preflight.todo.upload.none':
    'Usa otra conexión, o pregunta quién más está enviando. No encontré ningún bitrate que aguante.',
  'preflight.todo.upload.target':
    'Elige en los ajustes adónde puedo enviar (live.uploadTarget; en una terminal también --target URL). Nunca va a TikTok.',
  'preflight.todo.upload.not-live':
    'Si no estás en LIVE, añade --not-live. O deja que se le pregunte a OBS: “tokwatch config set live.readObsSettings true”.',
  'preflight.todo.upload.again': 'Hazlo otra vez con carga, antes de tu LIVE.',
  'preflight.todo.upload.at-home': 'Elige un destino en internet.',
  'preflight.plan.no-target': 'No se medirá lo que aguanta tu conexión: no hay ningún destino puesto para eso.',
  'preflight.no-load.no-target': 'No se midió lo que aguanta tu conexión: no hay ningún destino puesto para eso.',
  'preflight.no-load.quick': 'No se midió lo que aguanta tu conexión, como querías.',
  'preflight.no-load.no-consent': 'No se midió lo que aguanta tu conexión: no diste tu permiso.',
  'preflight.no-load.live': 'No se mide lo que aguanta tu conexión mientras estás en LIVE: eso ocuparía parte de ella.',
  'preflight.no-load.live-unknown':
    'No se midió lo que aguanta tu conexión: nadie pudo decirme si estás en LIVE, y entonces ocuparía parte de ella.',
  'preflight.no-load.no-network': 'No se midió lo que aguanta tu conexión: no hay ninguna red por la que enviar.',
  'preflight.no-load.target-failed': 'No se midió lo que aguanta tu conexión: no se pudo llegar a {host}.',
  'preflight.no-load.target-mute': 'No se midió lo que aguanta tu conexión: {host} no dijo que hubiera llegado algo.',
  'preflight.no-load.target-refused':
    'No se midió lo que aguanta tu conexión: {host} no lo aceptó (respuesta {status}).',
  'preflight.no-load.cancelled': 'No se midió hasta el final lo que aguanta tu conexión.',
  'preflight.loss.wifi': 'En tu Wi-Fi se pierde el {percent}% de los paquetes de prueba.',
  'preflight.loss.router': 'En el camino a tu router se pierde el {percent}% de los paquetes de prueba.',
  'preflight.loss.internet': 'Más allá de tu router se pierde el {percent}% de los paquetes de prueba.',
  'preflight.loss.somewhere':
    'Se pierde el {percent}% de los paquetes de prueba. Si es antes o después de tu router, con tan pocos no se puede saber.',
  'preflight.todo.loss.somewhere': 'Si usas Wi-Fi, enchufa un cable. Después hazlo otra vez.',
  'preflight.todo.loss.wifi': 'Acércate al router, o enchufa un cable.',
  'preflight.todo.loss.router': 'Prueba otro cable u otro puerto; si usas Wi-Fi, enchufa un cable.',
  'preflight.todo.loss.internet': 'Pregunta quién más usa la conexión; si no es nadie, díselo a tu proveedor.',
  'preflight.queue': 'Mientras envío, todo lo demás tarda {ms} ms más.',
  'preflight.todo.queue':
    'Mientras tanto nadie debería descargar nada. Un router con SQM o “smart queues” lo resuelve.',
  'preflight.jitter': 'Las respuestas llegan de forma irregular, con {ms} ms de diferencia.',
  'preflight.todo.jitter': 'Si usas Wi-Fi, enchufa un cable; si no, pregunta quién está usando la conexión.',
  'preflight.wifi': 'Tu Wi-Fi es débil aquí: {dbm} dBm.',
  'preflight.todo.wifi': 'Acércate al router, o enchufa un cable.',
  'preflight.battery': 'Este equipo funciona con batería, y va más lento por eso.',
  'preflight.todo.battery': 'Enchúfalo.',
  'preflight.disk': 'Solo hay {gigabytes} GB libres: una grabación llenaría el disco.',
  'preflight.todo.disk': 'Haz sitio, o no grabes.',
  'preflight.cpu': 'Este equipo ya está ocupado: el {percent}% de sus procesadores.',
  'preflight.todo.cpu': 'Cierra lo que no necesitas.',
  'preflight.family': 'Aquí se ofrece {family} y no funciona; el otro sí.',
  'preflight.past.beyond': {
    by: 'sessions',
    one: '{bitrate} kbit/s es más de lo que sueles enviar: {sessions} de tus LIVE fue bien con unos {usual} kbit/s.',
    many: '{bitrate} kbit/s es más de lo que sueles enviar: {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
    other:
      '{bitrate} kbit/s es más de lo que sueles enviar: {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
  },
  'preflight.past.less-tonight': {
    by: 'sessions',
    one: 'Tu conexión da para menos que de costumbre: {sessions} de tus LIVE fue bien con unos {usual} kbit/s.',
    many: 'Tu conexión da para menos que de costumbre: {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
    other: 'Tu conexión da para menos que de costumbre: {sessions} de tus LIVE fueron bien con unos {usual} kbit/s.',
  },
  'preflight.default-bitrate':
    'Tomo {bitrate} kbit/s, porque nadie dijo un bitrate. El tuyo es la suma de imagen y sonido de todas las salidas: --bitrate.',
  'preflight.obs-bitrate':
    'Tomo {bitrate} kbit/s, como está en OBS: imagen y sonido de todas las salidas. --bitrate toma otro.',
  'preflight.running': 'Hay un chequeo previo en curso. Espera a que acabe, o termínalo.',
  'preflight.busy': 'Hay una solución en marcha, que cambia la conexión. Haz el chequeo previo después.',
  'preflight.too-soon': 'TikTok se acaba de mirar para un chequeo previo. Hazlo otra vez dentro de {seconds} s.',
  'preflight.other-plan':
    'No se envió nada: lo que se enviaría cambió desde que se dijo. Mira el plan otra vez, y da tu permiso a ese.',
  'preflight.safe': 'Seguro ahora: {safe} kbit/s, imagen y sonido juntos.',
  'preflight.safe-at-least':
    'Seguro ahora: {safe} kbit/s, imagen y sonido juntos. Puede que aguante más: todo lo que envié aguantó.',
  'preflight.looking': 'Mirando TikTok, tu DNS y el camino…',
  'preflight.idle': 'Midiendo la conexión en reposo…',
  'preflight.sending': 'Enviando {bitrate} kbit/s durante {seconds} s…',
  'preflight.consent':
    'Esto envía hasta {megabytes} MB a {host}, en {seconds} s como máximo. No mientras estás en LIVE.',
  'preflight.question': '¿Enviarlo? [y/N]',
  'preflight.not-asked': 'Una carga necesita tu permiso: añade --yes, o sáltatela con --quick.',
  'preflight.live-unknown':
    'No puedo saber si estás en LIVE: no se le puede preguntar a OBS, por ejemplo por falta de su contraseña, o el Tokwatch que está en marcha no responde.',
  'preflight.yes-unknown': 'Por eso con --yes solo no se envía nada. Si no estás en LIVE, añade --not-live.',
  'preflight.question-unknown': '¿Sabes con certeza que no estás en LIVE, y se envía? [y/N]',
  'preflight.without': 'Se sigue sin eso.',
  'preflight.line.idle': 'En reposo: router {router}, internet {internet}.',
  'preflight.line.stage':
    '{bitrate} kbit/s durante {seconds} s: llegaron {delivered} kbit/s; router {router}, internet {internet}.',
  'preflight.line.end': '{rtt} ms, {lost} de {sent} perdidos',
  'preflight.line.unknown': 'no se sabe',
  'preflight.line.cost': 'Gastó {megabytes} MB.',
} as const satisfies TextsFor<typeof preflightEnglish>;
