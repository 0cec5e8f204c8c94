// The English texts of the close-up: the drawing of measurements that one zooms into, and its table. Part of the one catalog in
// messages.en.ts.

/** The sentences, by message id, in English. */
export const chartEnglish = {
  'chart.title': 'The measurements, close up',
  'chart.measure': 'Measure',
  'chart.of': 'Measured at',
  'measure.ttfb': 'First byte',
  'measure.speed': 'Speed',
  'line.what.ttfb':
    'How long TikTok takes to begin its answer (time to first byte): the median, with the middle four fifths behind; strokes from below: answers that failed.',
  'line.what.speed':
    'How fast content comes, in small samples: the median, with the middle four fifths behind; strokes from below: transfers that stalled.',
  'chart.moment': 'Moment in the close-up',
  'chart.keys':
    'Drag, pinch, or hold Ctrl and turn the wheel to zoom; with the keyboard + and − zoom, Escape shows the whole range.',
  'chart.label': '{measure}, {of}: {sum}',
  'chart.incidents': {
    by: 'count',
    one: 'One incident is shaded',
    other: '{count} incidents are shaded',
  },
  'chart.point.line': '{value} on average, from {low} to {high}; {missed} of {asked} lost',
  'chart.point.host': '{value} in the middle, mostly from {low} to {high}; {missed} of {asked} failed',
  'chart.point.plain': '{value}; {missed} of {asked} lost',
  'chart.silent.line': 'No answer; {missed} of {asked} lost',
  'chart.silent.host': 'No answer; {missed} of {asked} failed',
  'chart.no-point': 'Nothing was measured.',
  'chart.sum.host': {
    by: 'asked',
    one: 'One measurement; {missed} failed',
    other: '{asked} measurements; {missed} failed',
  },
  'chart.nothing':
    'Nothing of this kind was measured in this time. Measurements of single hosts are kept for two weeks.',
  'chart.not-loaded': 'The drawing could not be loaded. The table has the same figures.',
  'chart.as-table': 'As a table',
  'chart.caption': '{period}; a row for each {step}. A heading sorts.',
  'chart.in-unit': '{name} ({unit})',
  'chart.column.middle': 'Median',
  'chart.column.low': 'Lowest tenth up to',
  'chart.column.high': 'Highest tenth from',
  'chart.column.asked': 'Asked',
  'chart.column.lost': 'Lost',
  'chart.column.failed': 'Failed',
} as const;
