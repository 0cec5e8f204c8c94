// The Spanish texts for what is remembered: the state of the history, strips, incidents and notes.
import type { TextsFor } from '../../message.ts';
import type { historyEnglish } from '../../messages.history.en.ts';

/** The sentences, by message id. */
export const history = {
  'history.off': 'No se guarda ningún historial.',
  'history.no-incident': 'No hay ningún incidente así en el historial.',
  'history.nothing-then': 'No se recuerda nada de ese tiempo.',
  'uptime.not-watched': 'En este tiempo nadie vigiló, así que no hay cifra.',
  'uptime.not-told': 'En este tiempo no se pudo saber si funcionaba, así que no hay cifra.',
  'uptime.of-all': 'Disponible el {percent}% del tiempo, que se vigiló entero.',
  'uptime.without-not-watched':
    'Disponible el {percent}% del tiempo vigilado. Queda fuera el {unwatched}% del tiempo, en que nadie vigiló.',
  'uptime.without-unknown':
    'Disponible el {percent}% del tiempo que se pudo evaluar. Queda fuera el {unknown}% del tiempo, en que no se pudo saber nada.',
  'uptime.without-both':
    'Disponible el {percent}% del tiempo que se pudo evaluar. Quedan fuera el {unwatched}% del tiempo, en que nadie vigiló, y el {unknown}%, en que no se pudo saber nada.',
  'history.none-yet': 'Aún no hay historial. Empieza cuando Tokwatch vigila.',
  'history.newer':
    'Este historial lo escribió un Tokwatch más nuevo, así que este no lo toca y no guarda ninguno. Actualiza Tokwatch para seguir con él.',
  'history.older':
    'Este historial lo escribió un Tokwatch más viejo. Inicia Tokwatch para que vigile, y el historial se pone al día.',
  'history.foreign':
    '{file} no lo escribió Tokwatch, así que no se toca y no se guarda ningún historial. Muévelo a otro sitio, y empieza un historial nuevo.',
  'history.not-updated':
    'No se pudo pasar el historial a la forma que este Tokwatch necesita. Queda como estaba, y por ahora no se guarda ninguno. Actualiza Tokwatch, o mueve {file} a otro sitio para empezar uno nuevo.',
  'history.set-aside':
    'El historial ya no se podía leer. Se apartó como {file}, y empezó uno nuevo. No hay nada más que hacer.',
  'history.went-away':
    'El archivo del historial se movió a otro sitio mientras Tokwatch estaba en marcha. Sigue con el archivo que hay ahora, o con uno nuevo.',
  'history.unreadable': 'El historial ya no se puede leer. Cuando Tokwatch vigila, lo aparta y empieza uno nuevo.',
  'history.disk-full': 'El disco está lleno, así que el historial espera. Libera algo de espacio; después sigue solo.',
  'history.cap-reached':
    'El historial ocupa todo el espacio que puede, y solo quedan incidentes y días, que nunca se tiran. Dale más con history.maxMegabytes.',
  'history.read-only':
    'No se puede escribir el historial: su archivo o su disco es de solo lectura. Espera, y sigue cuando se pueda escribir.',
  'history.no-access':
    'No se puede escribir el historial: Tokwatch no tiene acceso a su archivo o su carpeta. Espera, y sigue cuando lo tenga.',
  'history.busy': 'Otro programa tiene ocupado el historial, así que Tokwatch espera con lo que tiene que escribir.',
  'history.disk-fault': 'El disco se niega a leer o escribir el historial. Ocúpate del disco; el historial espera.',
  'history.opening': 'Se está repasando el historial. Eso tarda un rato.',
  'history.stopped': 'Lo que guarda el historial se detuvo. Empieza de nuevo en menos de un minuto.',
  'history.left-out': 'Una parte del historial no se pudo escribir y quedó fuera.',
  'history.subject.verdict': 'Todo',
  'history.up': 'disponible',
  'history.judged': 'evaluado',
  'history.judged-what':
    'Disponible es la parte del tiempo que se pudo evaluar; evaluado es cuánto fue eso de todo el tiempo. Cuando nadie vigiló, o no se pudo saber nada, no cuenta en ninguna cifra de disponible.',
  'history.not-judged': 'Nunca evaluado en este tiempo: {features}.',
  'history.cell.ok': 'bien',
  'history.cell.degraded': 'con problemas',
  'history.cell.down': 'sin funcionar',
  'history.cell.unknown': 'no se sabe',
  'history.cell.not-watched': 'sin vigilar',
  'history.size': 'Historial desde {since}; ocupa {size} de {cap} MB.',
  'incident.none': 'Ningún incidente encaja.',
  'incident.from-to': '{from} – {to}',
  'incident.local': 'Horas locales, ahora {offset}. Uno con sus pruebas: tokwatch incidents NÚMERO',
  'incident.fact': '{what}: {value}',
  'incident.noted': 'Anotado en el incidente {id}.',
  'snooze.none': 'Sin pausa: los avisos se muestran.',
  'snooze.until': 'Sin avisos hasta {at}.',
  'incident.more': 'Hay más antiguos: pide más con --limit.',
} as const satisfies TextsFor<typeof historyEnglish>;
