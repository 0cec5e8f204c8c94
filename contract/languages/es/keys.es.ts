// The Spanish texts of the keyboard shortcuts: their list, and what they say they did.
import type { TextsFor } from '../../message.ts';
import type { keysEnglish } from '../../messages.keys.en.ts';

/** The sentences, by message id. */
export const keys = {
  'keys.title': 'Atajos de teclado',
  'keys.what': 'Funcionan donde no se esté escribiendo.',
  'keys.group.go': 'Ir a una vista',
  'keys.group.act': 'Hacer algo',
  'keys.group.move': 'Moverse',
  'keys.group.chart': 'En Historial, sobre franjas y mediciones',
  'keys.then': 'y luego',
  'keys.or': 'o',
  'keys.check': 'Revisar de nuevo',
  'keys.pause': 'Pausar la vigilancia, o seguir',
  'keys.mark': 'Marcar este momento, en un LIVE',
  'keys.search': 'Ir a la búsqueda, donde la haya',
  'keys.help': 'Mostrar esta lista',
  'keys.next': 'Elemento siguiente o anterior',
  'keys.press': 'Pulsar o abrir lo que tiene el foco',
  'keys.close': 'Cerrar esta lista; salir de un campo',
  'keys.arrows': 'Mover el momento',
  'keys.stretch': 'Marcar un tramo de tiempo',
  'keys.zoom': 'Ver más cerca, o más lejos',
  'keys.closer': 'Ver de cerca lo marcado',
  'keys.whole': 'Mostrar todo el rango',
  'keys.key.tab': 'Tab',
  'keys.key.shift-tab': 'Mayús Tab',
  'keys.key.enter': 'Intro',
  'keys.key.space': 'Espacio',
  'keys.key.escape': 'Escape',
  'keys.key.arrows': 'Flechas',
  'keys.key.shift-arrows': 'Mayús Flechas',
  'keys.settings': 'Las teclas sueltas se pueden desactivar en los ajustes.',
  'keys.shut': 'Cerrar la lista',
  'keys.did.check': 'Mirando otra vez.',
  'keys.did.pause': 'La vigilancia está en pausa. Sigue con la misma tecla.',
  'keys.did.resume': 'La vigilancia sigue.',
  'keys.not-live': 'No hay ningún LIVE en curso, así que no hay nada que marcar.',
  'keys.not-reached': 'Tokwatch no responde, así que no se hizo nada.',
  'settings.window.shortcuts': 'Atajos de una sola tecla',
  'settings.window.shortcuts.what':
    'Una tecla como p actúa al momento cuando no se está escribiendo; ? los muestra todos. Desactivados, las letras no hacen nada por sí solas, lo que viene bien para dictar por voz.',
  'settings.window.shortcuts.also':
    'teclado, teclas, letras, atajo, tecla rápida, hotkeys, una tecla, dictado, voz, accesibilidad',
} as const satisfies TextsFor<typeof keysEnglish>;
