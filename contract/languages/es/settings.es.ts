// The Spanish texts of the settings as a whole: how they are found, changed back, taken along and refused.
import type { TextsFor } from '../../message.ts';
import type { settingsEnglish } from '../../messages.settings.en.ts';

/** What the settings say, by message id. `settings.KEY.also` are other words that somebody may look for it by. */
export const settings = {
  'settings.find': 'Buscar un ajuste',
  'settings.found': {
    by: 'count',
    one: '{count} ajuste encaja.',
    many: '{count} de ajustes encajan.',
    other: '{count} ajustes encajan.',
  },
  'settings.found-none': 'Ningún ajuste encaja con “{words}”. Prueba con otra palabra, o con menos palabras.',
  'settings.find-clear': 'Mostrar todos',
  'settings.groups': 'Grupos de ajustes',
  'settings.group.start': 'Inicio',
  'settings.group.asking': 'Qué se pregunta',
  'settings.group.live': 'LIVE y OBS',
  'settings.group.screen': 'Pantalla e idioma',
  'settings.group.kept': 'Qué se guarda',
  'settings.group.whole': 'Todos los ajustes',
  'settings.changed': 'Cambiado',
  'settings.default': 'Al principio: {value}',
  'settings.to-default': 'Volver a eso',
  'settings.nothing': 'nada',
  'settings.on': 'activado',
  'settings.off': 'desactivado',
  'settings.undo': 'Deshacer',
  'settings.undone': 'Como antes.',
  'settings.not-saved': 'No se guardó. {why}',
  'settings.megabytes': '{count} MB',
  'settings.minutes': '{count} min',
  'settings.whole.what':
    'Los ajustes no llevan ninguna contraseña ni clave de transmisión. Solo tienen efecto en este equipo.',
  'settings.export': 'Guardar como archivo',
  'settings.export.what': 'Todos los ajustes, para conservarlos o llevarlos a otro equipo.',
  'settings.export.also': 'exportar, copia de seguridad, respaldo, descargar, mover, otro equipo, JSON',
  'settings.exported': 'Guardado como {name}.',
  'settings.import': 'Elegir un archivo de ajustes',
  'settings.import.what':
    'Elige un archivo que se guardó aquí, o suéltalo aquí. Primero ves qué cambiaría. Lo que no esté en el archivo queda como está.',
  'settings.import.also': 'importar, abrir, restaurar, copia de seguridad, respaldo, mover, otro equipo, JSON',
  'settings.import.would': {
    by: 'count',
    one: '{name} cambiaría {count} ajuste:',
    many: '{name} cambiaría {count} de ajustes:',
    other: '{name} cambiaría {count} ajustes:',
  },
  'settings.import.same': '{name} no cambia nada: todo está ya así.',
  'settings.import.from': 'ahora',
  'settings.import.to': 'después',
  'settings.import.take': 'Aplicar',
  'settings.import.leave': 'Dejar todo como está',
  'settings.import.taken': {
    by: 'count',
    one: 'Aplicado: cambió {count} ajuste.',
    many: 'Aplicado: cambiaron {count} de ajustes.',
    other: 'Aplicado: cambiaron {count} ajustes.',
  },
  'settings.import.refused': 'No se cambió nada. En {name} no vale lo que está en “{field}”. {why}',
  'settings.import.no-json':
    'No se cambió nada. En {name} no hay ajustes: no es JSON. Elige un archivo que se guardó aquí.',
  'settings.import.not-settings':
    'No se cambió nada. Lo que hay en {name} no son ajustes. Elige un archivo que se guardó aquí.',
  'settings.import.too-large': 'No se cambió nada. {name} es demasiado grande para ser de ajustes.',
  'settings.import.unreadable': 'No se cambió nada. No se pudo leer {name}. Elígelo de nuevo.',
  'settings.reset': 'Todo como al principio',
  'settings.reset.what': 'Cada ajuste vuelve a estar como el primer día. Tu historial se queda.',
  'settings.reset.also': 'restablecer, reiniciar, predeterminado, de fábrica, borrar, empezar de nuevo',
  'settings.reset.done': {
    by: 'count',
    one: 'Hecho: cambió {count} ajuste.',
    many: 'Hecho: cambiaron {count} de ajustes.',
    other: 'Hecho: cambiaron {count} ajustes.',
  },
  'settings.reset.same': 'No hay nada que hacer: todos los ajustes están como al principio.',
  'settings.whole.undone': 'Todo está puesto como antes.',
  'settings.file-refused':
    'En el archivo de ajustes {path} no vale lo que está en “{field}”. {why} No se puede cambiar nada hasta que eso se corrija o el archivo ya no esté.',
  'settings.refused.unknown': 'No hay ningún ajuste con ese nombre. Quítalo del archivo.',
  'settings.refused.group': 'Aquí va un grupo de valores con nombre.',
  'settings.refused.other': 'Un valor así no va aquí.',
  'settings.refused.switch': 'Solo puede estar activado o desactivado: true o false.',
  'settings.refused.choice': 'No es ninguna de las opciones: {choices}.',
  'settings.refused.number': 'Tiene que ser un número entero de {least} a {most}.',
  'settings.refused.number-or-nothing': 'Tiene que ser un número entero de {least} a {most}, o nada.',
  'settings.refused.too-long': 'Tiene más de {most} caracteres. Acórtalo.',
  'settings.refused.unseen': 'Contiene un carácter que no se ve. Escríbelo a mano.',
  'settings.refused.ingest-url': 'Tiene que ser la dirección de un servidor RTMP, por ejemplo rtmp://host/game.',
  'settings.refused.stream-key':
    'Parece contener tu clave de transmisión, que nunca hace falta. Pon solo el servidor, por ejemplo rtmp://host/game.',
  'settings.refused.target-url':
    'Tiene que ser una dirección https://; http:// solo en casa, para una dirección privada.',
  'settings.refused.target-parts': 'No puede llevar un nombre de usuario ni parámetros. Pon solo la dirección.',
  'settings.refused.country': 'Tienen que ser las dos letras de un país, por ejemplo DE.',
  'settings.refused.quiet-hours': 'Tienen que ser dos horas, por ejemplo 23:00-08:00.',
  'settings.refused.codes': 'Tienen que ser códigos de fallos, por ejemplo dns.slow, separados por comas.',
  'settings.refused.scene': 'Tiene que ser el nombre de una escena, tal como está en OBS.',
  'settings.live.ingestUrl.also': 'RTMP, ingesta, ingest, servidor de transmisión, stream, directo, en vivo, dirección',
  'settings.live.followObs.also':
    'sesión, registro, grabar, empezar, automático, directo, en vivo, stream, streaming, encoder, codificador',
  'settings.live.readObsSettings.also': 'WebSocket, contraseña, clave, conectar, enlazar, vincular, encontrar',
  'settings.live.obsPort.also': 'WebSocket, conectar, enlazar, vincular, 4455, número',
  'settings.live.uploadTarget.also':
    'chequeo previo, prueba, carga, test de velocidad, speed test, subida, subir, servidor, bitrate, tasa de bits',
  'settings.live.sceneRule.also': 'automático, cambiar de escena, vuelvo pronto, ya vuelvo, fallo, acción',
  'settings.live.sceneName.also': 'vuelvo pronto, ya vuelvo, nombre, imagen',
  'settings.live.bitrateRule.also':
    'bitrate dinámico, tasa de bits, automático, congestión, saturación, calidad, bajar, reducir',
  'settings.live.reconnectRule.also': 'automático, reconectar, reiniciar, reanudar, retomar, caída, se cortó, perdida',
  'settings.tiktok.region.also': 'país, continente, ubicación, lugar, zona, América, Latinoamérica, EE. UU.',
  'settings.outside.allowed.also':
    'consentimiento, privacidad, fuentes, permiso, permitir, otros lugares, Globalping, OONI, IODA, Oracle, RIPEstat, lo que se comenta, caído para otros, se cayó',
  'settings.outside.country.also': 'ubicación, lugar, región, nación, dónde, de dónde',
  'settings.alerts.enabled.also': 'alertas, avisos, mensajes, ventana emergente, pop-up, notificar, molestar',
  'settings.alerts.quietHours.also': 'noche, dormir, silenciar, no molestar, silencio, horario',
  'settings.alerts.onlyWhileLive.also': 'transmitiendo, directo, en vivo, stream, alertas, avisos, menos',
  'settings.alerts.floor.also': 'gravedad, umbral, leve, nivel, lento, caído, alertas, avisos',
  'settings.alerts.muted.also': 'silenciar, ignorar, silencio, ocultar, códigos, causas, alertas, avisos',
  'settings.alerts.remindAfterMinutes.also': 'recordatorio, otra vez, repetir, minutos, alertas, avisos',
  'settings.alerts.dailyCap.also': 'límite, máximo, número, cantidad, muchas, día, diario, alertas, avisos',
  'settings.alerts.sound.also': 'ruido, alto, tono, timbre, silencioso, volumen, silenciar, audio',
  'settings.history.maxMegabytes.also':
    'disco, espacio, almacenamiento, tamaño, límite, base de datos, memoria, megas, megabytes, MB',
  'settings.streamer.mode.also':
    'privacidad, ocultar, esconder, pantalla, compartir, discreto, nombres, direcciones, grabación, difuminar',
  'settings.window.language.also':
    'traducción, lengua, language, inglés, English, Español, Português, Bahasa Indonesia, العربية',
  'startup.label': 'Iniciar con este equipo',
  'startup.what':
    'Tokwatch empieza a vigilar cuando inicias sesión, en la bandeja y sin ventana. Desactivado mientras no digas otra cosa.',
  'startup.not-done': 'No se pudo cambiar. Puedes hacerlo en los ajustes de tu sistema.',
  'startup.also':
    'inicio automático, autoarranque, autostart, iniciar sesión, arrancar, arranque, encender, segundo plano, abrir solo',
  'steps.again': 'Ver otra vez los primeros pasos',
  'steps.again-what': 'Qué se envía y a quién, las notificaciones, la región de TikTok y OBS, en tres pasos cortos.',
  'steps.also': 'introducción, bienvenida, recorrido, configurar, configuración, asistente, tutorial, ayuda',
} as const satisfies TextsFor<typeof settingsEnglish>;
