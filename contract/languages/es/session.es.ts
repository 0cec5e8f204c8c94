// The Spanish texts about a LIVE session: how it fares, why, and what it came to. Where a verdict has the words for a cause, its
// words are used.
import type { TextsFor } from '../../message.ts';
import type { sessionEnglish } from '../../messages.session.en.ts';

/** What is said about a LIVE session, by message id. */
export const session = {
  'session.health.ok': 'Tu LIVE va bien.',
  'session.health.ok-line': 'Tu conexión está bien. Lo que hace tu codificador no lo puedo ver.',
  'session.health.unknown': 'Aún no puedo saber cómo va tu LIVE.',
  'session.health.obs-silent': 'OBS no responde, así que no puedo saber cómo va tu LIVE.',
  'session.health.obs-away':
    'La conexión con OBS se perdió. Algo sigue saliendo de este equipo, así que tu LIVE bien puede seguir en marcha.',
  'session.health.obs-unseen': 'La conexión con OBS se perdió, así que no puedo saber cómo va tu LIVE.',
  'session.health.upload-fell': 'Este equipo ya casi no envía nada. Si tu LIVE sale de aquí, échale un vistazo.',
  'session.cause.obs-gone': 'OBS se fue, y con él tu LIVE: ya no sale nada de este equipo.',
  'session.cause.obs-stalled': 'Es OBS: dice que transmite, pero no tiene nada que enviar. Tu conexión está libre.',
  'session.cause.graphics': 'Es este equipo: sus gráficos dibujan demasiado tarde el {percent}% de los fotogramas.',
  'session.cause.encoder': 'Es este equipo: su codificador es demasiado lento para el {percent}% de los fotogramas.',
  'session.cause.router-silent': 'Es tu router o el Wi-Fi hasta él: dejó de responder.',
  'session.cause.line-silent': 'En tu conexión ya no responde nada, y aún no puedo saber si es en tu casa o más allá.',
  'session.cause.line-lossy':
    'Se pierde el {percent}% de los paquetes, y aún no puedo saber si en tu casa o en la línea de tu proveedor.',
  'session.cause.upload-small':
    'Lo más probable es que tu subida no alcance para este bitrate: se llena con {kbit} kbit/s.',
  'session.cause.line-crowded':
    'Tu conexión da para menos que antes: algo más en tu casa la usa, o tu proveedor te da menos.',
  'session.cause.ingest-failing':
    'Tu servidor LIVE no acepta conexiones nuevas, mientras que internet responde como siempre. Aún no puedo saber de qué lado.',
  'session.cause.ingest-slow':
    'Tu servidor LIVE tarda {ms} ms en responder, mientras que internet responde como siempre. No puedo saber si lo lento es él o el camino.',
  'session.cause.way-narrow':
    'A tu servidor LIVE llega menos de lo que envías, aunque tu conexión está bien. No puedo saber de qué lado.',
  'session.cause.server-lost': 'OBS perdió tu servidor LIVE y lo intenta de nuevo. Tu conexión está bien.',
  'session.cause.unclear': 'No llega todo lo que envías, y aún no puedo saber dónde se atasca.',
  'session.ghost': 'OBS dice que estás en LIVE, pero no ha salido nada de él en {seconds} s.',
  'session.todo.bitrate': 'Baja el bitrate en OBS a menos de tres cuartos de tu subida.',
  'session.todo.graphics':
    'Cierra juegos y efectos que ocupan los gráficos, o elige en OBS una imagen más pequeña o menos fotogramas por segundo.',
  'session.todo.encoder':
    'Elige en OBS un preajuste más rápido u otro codificador, como el de la tarjeta gráfica, o una imagen más pequeña.',
  'session.todo.obs': 'Actualiza OBS y sus complementos, y mira lo que dice su último registro.',
  'session.todo.crowded': 'Averigua qué más usa tu conexión a esa hora, o baja el bitrate.',
  'session.todo.way': 'Prueba un bitrate más bajo u otra red: si allí pasa lo mismo o no, dice de quién depende.',
  'session.sum.going-on': 'Tu LIVE sigue.',
  'session.sum.too-little': 'Se vio muy poco de este LIVE para decir cómo fue.',
  'session.sum.unexpected':
    'Tokwatch o este equipo se detuvo en medio de tu LIVE, así que no puedo saber cómo terminó.',
  'session.sum.end-unknown': 'No puedo saber cómo estaba tu red cuando terminó tu LIVE.',
  'session.sum.fine': 'Tu red estaba bien cuando terminó tu LIVE.',
  'session.sum.fine-after':
    'Tu red estaba bien cuando terminó tu LIVE. Lo que dio problemas antes fue sobre todo {whom}.',
  'session.sum.fine-after-unknown':
    'Tu red estaba bien cuando terminó tu LIVE. Antes hubo problemas, y no puedo saber de quién venían.',
  'session.sum.obs-gone': 'OBS se fue en medio de tu LIVE. Tu red estaba bien en ese momento.',
  'session.sum.cut.you': 'Tu LIVE terminó mientras algo fallaba en este equipo.',
  'session.sum.cut.your-network': 'Tu LIVE terminó mientras algo fallaba en tu propia red.',
  'session.sum.cut.your-provider': 'Tu LIVE terminó mientras la línea de tu proveedor tenía problemas.',
  'session.sum.cut.a-block': 'Tu LIVE terminó mientras TikTok estaba bloqueado en el camino.',
  'session.sum.cut.tiktok': 'No fuiste tú: tu LIVE terminó mientras TikTok tenía problemas.',
  'session.sum.cut.switched':
    'Tu LIVE terminó con problemas que empezaron cuando este equipo cambió de red o de VPN: lo más probable es que fuera eso.',
  'session.sum.cut.unknown': 'Tu LIVE terminó con problemas, y no puedo saber de quién eran.',
  'trends.none': 'Aún no hay ningún LIVE en el registro.',
} as const satisfies TextsFor<typeof sessionEnglish>;
