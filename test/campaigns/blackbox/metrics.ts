// Reads what the exporter prints about one probe: the text format of Prometheus. Pure.

/** Numbers by series, spelt as printed: `probe_success`, `probe_icmp_duration_seconds{phase="rtt"}`. */
export type Metrics = ReadonlyMap<string, number>;

/** What one probe found, as far as an administrator would look at it. */
export type ProbeFigures = {
  passed: boolean;
  durationMs: number;
  /** 4 or 6; null when the target's name gave no address. */
  ipVersion: number | null;
  /** The status of the last answer; null when there was none, or when the probe speaks no HTTP. */
  httpStatus: number | null;
  /** How long the probe's own question for the address took. */
  lookupMs: number;
  /** From the echo request to its reply; null when there was none, or when the probe is no ping. */
  replyMs: number | null;
};

// The labels, where there are any, reach to the last brace: their values may hold braces and blanks too.
const seriesLine = /^([A-Za-z_:][\w:]*(?:\{.*\})?)\s+(\S+)$/;

const numberIn = (text: string): number => {
  const value = Number(text.replace(/^([+-])Inf$/, '$1Infinity'));
  if (Number.isNaN(value) && text !== 'NaN') throw new Error(`not a number in metrics: ${text}`);
  return value;
};

/** All series of a text; throws at a line that is neither a series nor a comment. */
export const parseMetrics = (text: string): Metrics =>
  new Map(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): [string, number] => {
        const [, series, value] = seriesLine.exec(line) ?? [];
        if (series === undefined || value === undefined)
          throw new Error(`not a line of metrics: ${line.slice(0, 200)}`);
        return [series, numberIn(value)];
      }),
  );

const MS_PER_S = 1000;

// Zero stands for "none" in these series.
const unlessZero = (value: number | undefined): number | null => (value === undefined || value === 0 ? null : value);

/** The figures of one probe; throws when the text is not the outcome of a probe. */
export const figuresOf = (metrics: Metrics): ProbeFigures => {
  const success = metrics.get('probe_success');
  const seconds = metrics.get('probe_duration_seconds');
  if (success === undefined || seconds === undefined) throw new Error('the metrics are not those of a probe');
  const reply = unlessZero(metrics.get('probe_icmp_duration_seconds{phase="rtt"}'));
  return {
    passed: success === 1,
    durationMs: seconds * MS_PER_S,
    ipVersion: unlessZero(metrics.get('probe_ip_protocol')),
    httpStatus: unlessZero(metrics.get('probe_http_status_code')),
    lookupMs: (metrics.get('probe_dns_lookup_time_seconds') ?? 0) * MS_PER_S,
    replyMs: success === 1 && reply !== null ? reply * MS_PER_S : null,
  };
};
