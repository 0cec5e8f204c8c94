// The Spanish texts of the OBS dock and of where it is set up.
import type { TextsFor } from '../../message.ts';
import type { dockEnglish } from '../../messages.dock.en.ts';

/** Sentences and words of the dock, by message id. */
export const dock = {
  'dock.live': 'LIVE',
  'dock.bitrate': 'Bitrate',
  'dock.bitrate-value': '{kbit} kbit/s',
  'dock.dropped': 'Fotogramas perdidos, último minuto',
  'dock.health': 'Tu transmisión',
  'dock.paused-todo': 'Mientras tanto no se pregunta nada.',
  'dock.gone': 'Tokwatch no responde. Último contacto: {time}. Hasta que responda no se sabe nada.',
  'dock.gone-never': 'Tokwatch no responde. ¿Está en marcha?',
  'dock.shut-out': 'Esta dirección ya no vale. Copia la actual en Tokwatch, en la vista LIVE.',
  'dock.no-key': 'No se pudo leer o escribir la clave del panel. ¿Está lleno el disco, o no se puede escribir en él?',
  'dock.not-built': 'La ventana aún no está compilada, y el panel tampoco. Ejecuta “npm run build” una vez.',
  'dock.switched-off':
    'El panel está desactivado. Actívalo con “tokwatch config set dock.enabled on”; Tokwatch lo sirve mientras está en marcha.',
  'dock.not-served': 'No se puede servir el panel. Se intenta de nuevo en unos segundos.',
  'dock.port-taken':
    'Otro programa tiene el puerto {port}. Ciérralo, o elige otro puerto para el panel y dale a OBS la dirección nueva.',
  'dock.port-forbidden':
    'Este usuario no puede usar el puerto {port}. Elige uno a partir del 1024, y dale a OBS la dirección nueva.',
  'dock.heading': 'En OBS, y en una segunda pantalla',
  'dock.what':
    'Todo en una vista estrecha, como panel en OBS: el camino a TikTok, una frase, cuánto llevas en LIVE. Solo puede mostrar, y no nombra redes, direcciones ni lugares.',
  'dock.address': 'Su dirección',
  'dock.secret': 'Quien la tenga puede leer lo mismo, solo en este equipo. Sigue igual hasta que hagas otra.',
  'dock.copy': 'Copiar la dirección',
  'dock.renew': 'Hacer otra dirección',
  'dock.renewed': 'Hecho. La dirección vieja ya no muestra nada; dale a OBS la nueva.',
  'dock.steps': 'Cómo se pone en OBS',
  'dock.step-open': 'En OBS, abre el menú “Paneles”, después “Paneles de navegador personalizados…”.',
  'dock.step-paste': 'Escribe “Tokwatch” como nombre, pega la dirección como URL y haz clic en “Aplicar”.',
  'dock.step-place': 'Arrastra el panel adonde te guste. Le bastan 300 por 80 píxeles; con más espacio muestra más.',
  'dock.step-later':
    'Si se queda vacío porque Tokwatch se inició después de OBS: clic derecho dentro de él, “Actualizar”.',
  'settings.dock.enabled': 'Un panel para OBS',
  'settings.dock.enabled.what':
    'Sirve una página pequeña solo a este equipo. Al principio está desactivado, porque abre un puerto.',
  'settings.dock.enabled.also':
    'dock, panel de OBS, panel de navegador personalizado, segunda pantalla, segundo monitor, página para OBS, widget',
  'settings.dock.port.also': 'dirección, número, dock, ocupado, rechazado',
  'settings.dock.port': 'Puerto del panel',
  'settings.dock.port.what': 'Es parte de la dirección que guarda OBS. Cámbialo solo donde otro programa lo tenga.',
} as const satisfies TextsFor<typeof dockEnglish>;
