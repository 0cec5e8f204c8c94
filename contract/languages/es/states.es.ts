// The Spanish texts of what a view says of itself: that nobody watches, and what this computer does not let Tokwatch do.
import type { TextsFor } from '../../message.ts';
import type { statesEnglish } from '../../messages.states.en.ts';

/** Sentences by message id. */
export const states = {
  'paused.since': 'La vigilancia está en pausa. Desde: {time}.',
  'paused.history':
    'Mientras tanto nadie mira. Este tiempo queda como un hueco: abajo aparece rayado y ningún porcentaje lo cuenta.',
  'paused.live':
    'Mientras tanto nadie mira tu línea ni TikTok: lo que se dice de ellos abajo es de antes. Lo que cuenta OBS sigue llegando.',
  'paused.fixes': 'Lo que aparece abajo se basa en lo que se vio antes. Sigue vigilando para saber qué pasa ahora.',
  'showing.what': 'Que aparezcan depende de tu sistema.',
  'showing.not-known': 'Aún no se sabe si aparecen aquí. Muestra una para verlo.',
  'showing.taken':
    'Este equipo aceptó la última. Si no viste ninguna, mira en los ajustes de notificaciones del sistema y comprueba si está activado “no molestar”.',
  'showing.not-supported': 'Este escritorio no tiene notificaciones para los programas.',
  'showing.refused': 'Tu sistema no dejó que Tokwatch mostrara la última.',
  'showing.no-desktop': 'Aquí no hay ningún escritorio que pueda mostrar notificaciones.',
  'showing.no-service': 'Nada en este escritorio muestra notificaciones.',
  'showing.no-answer': 'Lo que muestra las notificaciones en este escritorio no respondió.',
  'showing.terminal': 'Junto a una terminal, solo un escritorio Linux muestra notificaciones.',
  'showing.switched-off': 'Tokwatch se inició sin notificaciones, con {option}.',
  'showing.todo.window': 'En su lugar, la ventana dice lo importante mientras esté abierta.',
  'showing.todo.switched-off':
    'Inícialo sin {option} para tenerlas. Hasta entonces la ventana dice lo importante mientras esté abierta.',
  'showing.todo.service':
    'Inicia el servicio de notificaciones de tu escritorio y muestra una otra vez. Hasta entonces la ventana dice lo importante mientras esté abierta.',
  'showing.todo.darwin':
    'Abre Ajustes del Sistema, Notificaciones, Tokwatch, y permítelas; luego muestra una otra vez.',
  'showing.todo.win32':
    'Abre Configuración, Sistema, Notificaciones, actívalas, y también Tokwatch en la lista de abajo; luego muestra una otra vez.',
  'showing.todo.linux':
    'Abre los ajustes de tu escritorio, Notificaciones, y actívalas, también para Tokwatch; luego muestra una otra vez.',
  'barred.says': 'macOS no deja que Tokwatch vea tu propia red.',
  'barred.means':
    'Por eso no se juzga tu router, y no puedo distinguir sus fallos de los de tu línea. Si también es tu DNS, tampoco puedo consultar nombres.',
  'barred.todo':
    'Abre Ajustes del Sistema, Privacidad y seguridad, Red local, y permite Tokwatch o la terminal en la que se ejecuta. Luego comprueba otra vez.',
  'take.busy': 'Se está preparando…',
} as const satisfies TextsFor<typeof statesEnglish>;
