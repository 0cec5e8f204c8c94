// The Spanish texts of the first steps.
import type { TextsFor } from '../../message.ts';
import type { stepsEnglish } from '../../messages.steps.en.ts';

/** What the first steps say, by message id. */
export const steps = {
  'steps.step': 'Paso {step} de {steps}',
  'steps.next': 'Siguiente',
  'steps.back': 'Atrás',
  'steps.skip': 'Saltar',
  'steps.done': 'Listo',
  'steps.keeps': 'Tokwatch ya está vigilando. Nada de esto necesita respuesta, y todo está en los ajustes.',
  'steps.not-kept':
    'Estos pasos vuelven a salir en el próximo inicio: el disco no dejó que Tokwatch anotara que ya los viste.',
  'sent.title': 'Qué se envía, y a quién',
  'sent.what':
    'Para encontrar lo que falla, Tokwatch pregunta. Cada uno al que pregunta ve tu dirección IP, como en cualquier conexión, y que quien pregunta es un programa llamado Tokwatch. No se envía nada más sobre ti: ni nombre, ni cuenta, ni cookies. No hay ningún servidor nuestro.',
  'sent.tiktok': 'TikTok',
  'sent.tiktok.what': {
    by: 'count',
    one: '{count} host público, una pregunta por cada cosa que la gente hace allí.',
    many: '{count} de hosts públicos, una pregunta por cada cosa que la gente hace allí.',
    other: '{count} hosts públicos, una pregunta por cada cosa que la gente hace allí.',
  },
  'sent.internet': 'Si hay internet',
  'sent.internet.what': '{owners}: un ping y el inicio de una conexión.',
  'sent.pages': 'Si hay algo de por medio',
  'sent.pages.what': '{owners}: una página pequeña con una respuesta conocida.',
  'sent.speed': 'Con qué velocidad llega el contenido',
  'sent.speed.what': '{owners}: un archivo para comparar, solo donde TikTok va lento o cuando pides que mire.',
  'sent.own': 'Tu propia red',
  'sent.own.what': 'Tu router y tu DNS: si responden.',
  'sent.others': 'Otros, en otros lugares',
  'sent.others.none': 'Nadie, a menos que los permitas, uno por uno, en los ajustes.',
  'sent.others.some': 'Permitidos por ti: {names}.',
  'sent.often':
    'Mientras todo va bien: unas pocas preguntas cada {seconds} segundos más o menos, y uno o dos pings cada {pulse} segundos. Más, solo mientras algo falla; y cada {live} segundos mientras estás en LIVE.',
  'sent.hosts': 'Todos los hosts, por su nombre',
  'tell.title': 'De qué te aviso',
  'tell.what':
    'Una notificación cuando deja de funcionar algo que te importa, y otra cuando termina. Al principio, nunca con sonido.',
  'tell.try': 'Mostrar una ahora',
  'tell.trying': 'Mostrando una…',
  'tell.asked':
    'Se le pidió a tu escritorio que muestre una. Si no viste ninguna, mira los ajustes de notificaciones de tu sistema, y si está activado “no molestar”.',
  'tell.not-shown':
    'Aquí nada pudo mostrarla. En su lugar, la ventana dice lo que importa, mientras está abierta. Mira los ajustes de notificaciones de tu sistema.',
  'reach.title': 'TikTok y OBS',
  'reach.what': 'Los dos se detectan automáticamente, hasta donde se puede. Cámbialos solo si tú lo sabes mejor.',
  'reach.region-found': 'Detectada: {region}.',
  'reach.region-assumed': 'TikTok no ha dicho cuál es la tuya; hasta que lo diga, pregunto como para: {region}.',
  'reach.region-asks': 'Elegiste: {region}. Pregunto allí.',
  'reach.obs-again': 'Buscar OBS de nuevo',
  'reach.obs-looking': 'Buscando…',
} as const satisfies TextsFor<typeof stepsEnglish>;
