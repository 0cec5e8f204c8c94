// The Spanish texts of the link to OBS.
import type { TextsFor } from '../../message.ts';
import type { obsEnglish } from '../../messages.obs.en.ts';

/** What is said about OBS, by message id. */
export const obs = {
  'obs.off': 'Tokwatch no mira OBS.',
  'obs.connecting': 'Buscando OBS.',
  'obs.up': 'Conectado con OBS. No está transmitiendo.',
  'obs.up-unknown': 'Conectado con OBS. Aún no dijo si está transmitiendo.',
  'obs.up-streaming': 'Conectado con OBS. Está transmitiendo.',
  'obs.up-reconnecting': 'Conectado con OBS. Perdió su servidor e intenta reconectarse.',
  'obs.apart.ended': 'La conexión con OBS acaba de terminar.',
  'obs.apart.absent': 'OBS no está en marcha, o su servidor WebSocket está apagado.',
  'obs.apart.switched-off': 'El servidor WebSocket de OBS está apagado, o OBS no está en marcha.',
  'obs.apart.not-obs': 'Otro programa escucha donde debería estar OBS.',
  'obs.apart.no-answer': 'Algo escucha donde debería estar OBS, y no responde. Puede que OBS esté colgado.',
  'obs.apart.garbled': 'Lo que escucha donde debería estar OBS no habla como OBS.',
  'obs.apart.unsupported-version': 'Este OBS habla una versión de su protocolo que Tokwatch no conoce.',
  'obs.apart.removed': 'Se quitó Tokwatch de la lista de programas conectados de OBS.',
  'obs.apart.password-needed': 'OBS pide una contraseña.',
  'obs.apart.wrong-password': 'OBS no aceptó la contraseña.',
  'obs.lost.quit': 'Se cerró OBS.',
  'obs.lost.quit-streaming': 'Se cerró OBS en medio de una transmisión.',
  'obs.lost.server-stopped': 'Se detuvo el servidor WebSocket de OBS.',
  'obs.lost.broke': 'OBS se cayó o se cerró a la fuerza.',
  'obs.lost.broke-streaming': 'OBS se cayó o se cerró a la fuerza en medio de una transmisión.',
  'obs.lost.silent': 'OBS dejó de responder. Puede que esté colgado.',
  'obs.lost.silent-streaming': 'OBS dejó de responder en medio de una transmisión. Puede que esté colgado.',
  'obs.lost.removed': 'Se quitó Tokwatch de la lista de programas conectados de OBS.',
  'obs.lost.garbled': 'OBS envió algo que Tokwatch no entiende.',
  'obs.todo.start':
    'Inicia OBS. Si ya está en marcha: Herramientas, Ajustes del servidor WebSocket, Habilitar servidor WebSocket.',
  'obs.todo.switch-on': 'En OBS: Herramientas, Ajustes del servidor WebSocket, Habilitar servidor WebSocket.',
  'obs.todo.other-port':
    'Mira en OBS, en Herramientas, Ajustes del servidor WebSocket, en qué puerto escucha, y dale ese puerto a Tokwatch.',
  'obs.todo.restart': 'Si OBS tampoco reacciona, ciérralo y ábrelo de nuevo.',
  'obs.todo.update': 'Actualiza OBS, o Tokwatch.',
  'obs.todo.try-again': 'Deja que Tokwatch lo intente de nuevo cuando quieras tenerlo de vuelta.',
  'obs.todo.password':
    'Escribe la contraseña de OBS (Herramientas, Ajustes del servidor WebSocket, Mostrar información de conexión), o permite que Tokwatch la lea en los ajustes de OBS.',
  'obs.password.none': 'No hay ninguna contraseña guardada para OBS.',
  'obs.password.kept': 'La contraseña de OBS está guardada en el almacén de secretos de este equipo.',
  'obs.password.unreadable':
    'Había una contraseña guardada para OBS y ya no se puede leer: el almacén de secretos de este equipo está bloqueado, o es otro. Escríbela de nuevo.',
  'obs.password.not-written':
    'La contraseña de OBS se recuerda hasta que se cierre Tokwatch: el disco no la guardó en su forma sellada.',
  'obs.password.not-removed':
    'La contraseña de OBS ya no se usa. No se pudo quitar su forma sellada: el disco no lo dejó.',
  'obs.password.until-quit':
    'La contraseña de OBS se recuerda hasta que se cierre Tokwatch: este equipo no tiene un almacén de secretos que Tokwatch pueda usar.',
} as const satisfies TextsFor<typeof obsEnglish>;
