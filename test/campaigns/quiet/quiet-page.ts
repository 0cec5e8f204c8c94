// The page of the campaign: what a minute costs, for what, towards whom, and how often each host of TikTok was asked.
import { OWED_REST_MS } from './askings.ts';
import type { Asking, AskedHost, TooClose } from './askings.ts';
import type { Amount, PeerAmount, QuietMinute, QuietResult, QuietScore } from './quiet-result.ts';
import { OWED_BYTES } from './score-quiet.ts';

const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const code = (text: string): string => `\`${text}\``;

const definitions = [
  '**TLS handshake**: every frame of a TLS connection, in both directions and with all headers, from the SYN up to what the ' +
    'client sends next after its Finished: the request, or the goodbye. So the server’s certificate is in it.',
  '**TLS session tickets**: what the server says first after the client’s Finished. It is encrypted, so it is known by its ' +
    'place alone: the first two records where they are alike in length, and all of them where nothing was asked.',
  '**Beyond**: everything else on the link, ping, DNS, answers, acknowledgements and the ends of connections included.',
];

const sums = ({ minutes, settleMs, score, ...result }: QuietResult): string => {
  const { lookBytes, betweenBytesPerMinute } = score.rounds;
  const beyond = score.minutes.map(({ beyondBytes }) => beyondBytes);
  const least = score.hosts.flatMap(({ shortestMs }) => shortestMs ?? []);
  const doubts = result.doubtfulLooks === 0 ? 'none of them in doubt' : `${result.doubtfulLooks} of them in doubt`;
  return [
    `- A look, beyond TLS handshakes and session tickets: **${kilobytes(Math.max(...lookBytes))} kB** for the costliest of ` +
      `${lookBytes.length}, ${kilobytes(sum(lookBytes) / Math.max(1, lookBytes.length))} kB on average; owed: at most ` +
      `${kilobytes(OWED_BYTES)} kB.`,
    `- Between looks, pings and one question after the other to the resolver: ` +
      `${betweenBytesPerMinute === null ? 'not measured' : `${kilobytes(betweenBytesPerMinute)} kB a minute`}.`,
    `- Both together: ${kilobytes(Math.max(...beyond))} kB in the costliest minute, ${kilobytes(sum(beyond) / minutes)} kB on ` +
      `average. With session tickets: ` +
      `${kilobytes(Math.max(...score.minutes.map(({ beyondBytes, ticketBytes }) => beyondBytes + ticketBytes)))} kB.`,
    `- Everything: ${kilobytes(sum(score.minutes.map(({ all }) => all.bytes)) / minutes)} kB a minute on average.`,
    `- The shortest time from one asking of a host of TikTok’s to the next: ` +
      `**${least.length === 0 ? 'no host was asked twice' : `${seconds(Math.min(...least))} s`}**; owed: never less than ` +
      `${seconds(OWED_REST_MS)} s. Closer than that: ${score.tooClose.length}.`,
    `- The watch looked ${result.looks} times, ${doubts}, and said ${result.code === null ? 'nothing' : code(result.code)}.`,
    `- The link counted ${kilobytes(result.linkBytes)} kB, the capture has ${kilobytes(result.capturedBytes)} kB of it. ` +
      `Listening began ${seconds(settleMs)} s after the start.`,
  ].join('\n');
};

const minuteRow = (minute: QuietMinute, index: number): string =>
  row(
    index + 1,
    kilobytes(minute.beyondBytes),
    kilobytes(minute.ticketBytes),
    kilobytes(minute.handshakeBytes),
    kilobytes(minute.all.bytes),
    minute.all.packets,
    minute.connections,
  );

const kindTable = ({ kinds }: QuietScore, minutes: number): string => {
  const all = sum(kinds.map(({ bytes }) => bytes));
  const rows = kinds
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ kind, bytes, packets }) =>
      row(kind, kilobytes(bytes / minutes), `${((100 * bytes) / all).toFixed(1)} %`, (packets / minutes).toFixed(1)),
    );
  return table(['For what', 'kB a minute', 'Of all', 'Packets a minute'], rows);
};

type WhoAmount = Amount & Pick<PeerAmount, 'who' | 'kind'>;

const whoTable = ({ peers }: QuietScore, minutes: number): string => {
  const together = [...Map.groupBy(peers, ({ who, kind }) => `${who} ${kind}`).values()].map((own): WhoAmount => ({
    who: own[0]!.who,
    kind: own[0]!.kind,
    bytes: sum(own.map(({ bytes }) => bytes)),
    packets: sum(own.map(({ packets }) => packets)),
  }));
  const rows = together
    .toSorted((a, b) => (a.who === b.who ? b.bytes - a.bytes : a.who < b.who ? -1 : 1))
    .map(({ who, kind, bytes, packets }) => row(who, kind, kilobytes(bytes / minutes), (packets / minutes).toFixed(1)));
  return table(['Whom', 'For what', 'kB a minute', 'Packets a minute'], rows);
};

const hostRow = ({ host, counts, shortestMs }: AskedHost): string =>
  row(
    code(host),
    counts.request,
    counts.handshake,
    counts.opened,
    shortestMs === null ? 'asked once' : seconds(shortestMs),
  );

const wayInWords: Readonly<Record<Asking['way'], string>> = {
  request: 'a request',
  handshake: 'a handshake alone',
  opened: 'a connection without a handshake',
};

const told = ({ atMs, address, way }: Asking): string => `${wayInWords[way]} at ${seconds(atMs)} s (${address})`;

const closeLine = ({ host, first, second }: TooClose): string =>
  `- ${code(host)}: ${told(first)}, then ${told(second)}, ${((second.atMs - first.atMs) / 1000).toFixed(3)} s later.`;

/** The body of the page. */
export const quietPage = (result: QuietResult): string => {
  const { minutes, score } = result;
  return [
    `\`tokwatch watch\` watches a healthy network of namespaces. After it has settled, everything on the client’s link is ` +
      `captured for ${minutes} minutes, and each byte is attributed, Ethernet headers included.`,
    sums(result),
    definitions.map((definition) => `- ${definition}`).join('\n'),
    '## Minute by minute',
    table(
      ['Minute', 'Beyond (kB)', 'Session tickets (kB)', 'TLS handshakes (kB)', 'All (kB)', 'Packets', 'Connections'],
      score.minutes.map(minuteRow),
    ),
    '## For what',
    kindTable(score, minutes),
    '## Towards whom',
    whoTable(score, minutes),
    '## How often each host of TikTok was asked',
    table(
      ['Host', 'Requests', 'Handshakes alone', 'Connections alone', 'Shortest interval (s)'],
      score.hosts.map(hostRow),
    ),
    ...(score.tooClose.length === 0 ? [] : ['Less than a minute apart:', score.tooClose.map(closeLine).join('\n')]),
  ].join('\n\n');
};
