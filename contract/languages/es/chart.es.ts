// The Spanish texts of the close-up: the drawing of measurements that one zooms into, and its table.
import type { TextsFor } from '../../message.ts';
import type { chartEnglish } from '../../messages.chart.en.ts';

/** The sentences, by message id. */
export const chart = {
  'chart.title': 'Las mediciones, de cerca',
  'chart.measure': 'Medida',
  'chart.of': 'Medido en',
  'measure.ttfb': 'Primer byte',
  'measure.speed': 'Velocidad',
  'line.what.ttfb':
    'Cuánto tarda TikTok en empezar a responder (tiempo hasta el primer byte): la mediana, con los cuatro quintos centrales detrás; trazos desde abajo: respuestas que fallaron.',
  'line.what.speed':
    'Con qué velocidad llega el contenido, en muestras pequeñas: la mediana, con los cuatro quintos centrales detrás; trazos desde abajo: transferencias que se pararon.',
  'chart.moment': 'Momento en la vista de cerca',
  'chart.keys':
    'Para acercar o alejar, arrastra, pellizca, o mantén Ctrl y gira la rueda; con el teclado, + y − acercan y alejan, Escape muestra todo el rango.',
  'chart.label': '{measure}, {of}: {sum}',
  'chart.incidents': {
    by: 'count',
    one: 'Un incidente sombreado',
    many: '{count} de incidentes sombreados',
    other: '{count} incidentes sombreados',
  },
  'chart.point.line': '{value} de media, de {low} a {high}; pérdida: {missed} de {asked}',
  'chart.point.host': '{value} de mediana, por lo general de {low} a {high}; fallidas: {missed} de {asked}',
  'chart.point.plain': '{value}; pérdida: {missed} de {asked}',
  'chart.silent.line': 'Sin respuesta; pérdida: {missed} de {asked}',
  'chart.silent.host': 'Sin respuesta; fallidas: {missed} de {asked}',
  'chart.no-point': 'No se midió nada.',
  'chart.sum.host': {
    by: 'asked',
    one: 'Una medición; fallidas: {missed}',
    many: '{asked} de mediciones; fallidas: {missed}',
    other: '{asked} mediciones; fallidas: {missed}',
  },
  'chart.nothing': 'En este tiempo no se midió nada de este tipo. Las mediciones de cada host se guardan dos semanas.',
  'chart.not-loaded': 'No se pudo cargar el dibujo. La tabla tiene las mismas cifras.',
  'chart.as-table': 'Ver como tabla',
  'chart.caption': '{period}; una fila por cada {step}. Los encabezados ordenan.',
  'chart.in-unit': '{name} ({unit})',
  'chart.column.middle': 'Mediana',
  'chart.column.low': 'Décimo más bajo, hasta',
  'chart.column.high': 'Décimo más alto, desde',
  'chart.column.asked': 'Preguntas',
  'chart.column.lost': 'Pérdida',
  'chart.column.failed': 'Fallidas',
} as const satisfies TextsFor<typeof chartEnglish>;
