// The Spanish texts of the rules for OBS in the settings, and of what is said beside the link to OBS because of them.
import type { TextsFor } from '../../message.ts';
import type { rulesEnglish } from '../../messages.rules.en.ts';

/** What is said about the rules where they are chosen, by message id. */
export const rules = {
  'settings.rules': 'Reglas para OBS',
  'settings.rules.what':
    'Lo que Tokwatch puede pedirle a OBS por sí solo, por la conexión con él. Al principio cada regla está desactivada. Con “Solo decirlo” no se le pide nada a OBS, y se te dice qué se le habría pedido.',
  'settings.live.sceneRule': 'Otra escena mientras tu transmisión falla',
  'settings.live.sceneRule.what':
    'Cuando tu transmisión ha fallado diez segundos, se le pide a OBS que muestre la escena nombrada abajo, y que vuelva cuando haya aguantado veinte segundos o terminado. Si mientras tanto eliges una escena, se queda esa.',
  'settings.live.sceneName': 'La escena para eso',
  'settings.live.sceneName.what':
    'Su nombre, tal como está en OBS. Si lo dejas vacío, la regla de arriba no hace nada.',
  'settings.live.bitrateRule': 'Un bitrate que cede',
  'settings.live.bitrateRule.what':
    'Antes de que empiece una transmisión, se le pide a OBS que active su propio ajuste que baja el bitrate mientras la conexión da para poco. Cuenta desde la próxima transmisión, y queda hasta que lo desactives en OBS: Ajustes, Avanzado, Red.',
  'settings.live.reconnectRule': 'Una transmisión perdida empieza de nuevo',
  'settings.live.reconnectRule.what':
    'Cuando OBS ha abandonado una transmisión que nadie detuvo, y la conexión lleva diez segundos bien, se le pide a OBS que la empiece de nuevo: tres veces como máximo, y en menos de diez minutos.',
  'rules.off': 'Desactivada',
  'rules.try': 'Solo decirlo',
  'rules.on': 'Activada',
  'live.obs-what': 'Tokwatch mira OBS y no cambia nada allí, a menos que actives una regla para eso.',
  'live.obs-what-try': 'Tokwatch mira OBS y no cambia nada allí. Dice lo que harían tus reglas: {rules}.',
  'live.obs-what-on': 'Tokwatch mira OBS y puede cambiar algo allí, porque activaste eso: {rules}.',
  'live.obs-to-rules': 'Reglas para OBS',
} as const satisfies TextsFor<typeof rulesEnglish>;
