// The Portuguese (Brazil) texts of the close-up: the drawing of measurements that one zooms into, and its table.
import type { TextsFor } from '../../message.ts';
import type { chartEnglish } from '../../messages.chart.en.ts';

/** The sentences, by message id. */
export const chart = {
  'chart.title': 'As medições, de perto',
  'chart.measure': 'Medida',
  'chart.of': 'Medido em',
  'measure.ttfb': 'Primeiro byte',
  'measure.speed': 'Velocidade',
  'line.what.ttfb':
    'Quanto o TikTok demora para começar a responder (tempo até o primeiro byte): a mediana, com os quatro quintos centrais ao fundo; traços vindos de baixo: respostas que falharam.',
  'line.what.speed':
    'Com que velocidade o conteúdo chega, em amostras pequenas: a mediana, com os quatro quintos centrais ao fundo; traços vindos de baixo: transferências que pararam.',
  'chart.moment': 'Momento na visão de perto',
  'chart.keys':
    'Para olhar de mais perto ou de mais longe, arraste, faça pinça, ou segure Ctrl e gire a roda; com o teclado, + e − fazem o mesmo, Escape mostra o período inteiro.',
  'chart.label': '{measure}, {of}: {sum}',
  'chart.incidents': {
    by: 'count',
    one: '{count} incidente sombreado',
    many: '{count} de incidentes sombreados',
    other: '{count} incidentes sombreados',
  },
  'chart.point.line': '{value} em média, de {low} a {high}; perda: {missed} de {asked}',
  'chart.point.host': '{value} de mediana, em geral de {low} a {high}; com falha: {missed} de {asked}',
  'chart.point.plain': '{value}; perda: {missed} de {asked}',
  'chart.silent.line': 'Sem resposta; perda: {missed} de {asked}',
  'chart.silent.host': 'Sem resposta; com falha: {missed} de {asked}',
  'chart.no-point': 'Nada foi medido.',
  'chart.sum.host': {
    by: 'asked',
    one: '{asked} medição; com falha: {missed}',
    many: '{asked} de medições; com falha: {missed}',
    other: '{asked} medições; com falha: {missed}',
  },
  'chart.nothing':
    'Nada deste tipo foi medido neste tempo. As medições de cada servidor ficam guardadas por duas semanas.',
  'chart.not-loaded': 'Não foi possível carregar o desenho. A tabela tem os mesmos números.',
  'chart.as-table': 'Ver como tabela',
  'chart.caption': '{period}; uma linha a cada {step}. Os cabeçalhos ordenam.',
  'chart.in-unit': '{name} ({unit})',
  'chart.column.middle': 'Mediana',
  'chart.column.low': 'Décimo mais baixo, até',
  'chart.column.high': 'Décimo mais alto, desde',
  'chart.column.asked': 'Consultas',
  'chart.column.lost': 'Perdas',
  'chart.column.failed': 'Com falha',
} as const satisfies TextsFor<typeof chartEnglish>;
