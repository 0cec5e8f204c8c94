// The page of the campaign: what was asked of the exporter and why, sums, layers, then every scenario.
import { configurationFor } from './configuration.ts';
import { readings, ROUNDS, SLOW_LOOKUP_MS, SLOW_PING_MS, SLOW_WEB_MS } from './reading.ts';

import type { BlackboxResult, BlackboxRun, BlackboxTotals, LeftOut } from './blackbox-run.ts';
import type { Share } from '../verdicts/verdict-run.ts';

const code = (text: string): string => `\`${text}\``;
const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const ratio = ({ right, of }: Share): string =>
  of === 0 ? 'none' : `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;
const seconds = (ms: number): string => `${ms / 1000} s`;
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 300);

const introduction = (version: string, copies: number): string[] => [
  `Prometheus’s blackbox_exporter (here ${version}, as Debian ships it) is a good tool for another purpose. It tells the ` +
    'people who run a service whether one target answers from one place, again and again, and leaves the cause to ' +
    'them: they know their network. It never claims to name a cause. This page shows what it would have told a TikTok ' +
    'creator who watches TikTok with it.',
  'Each scenario is made in a network of namespaces and proven from the client. Then the exporter runs there with the ' +
    'small configuration below and is asked for six probes side by side: the page https://www.tiktok.com/ (`http_2xx`), a ' +
    'connection to its port 443 (`tcp_connect`), pings to www.tiktok.com, to the router and to 1.1.1.1 (`icmp`), and ' +
    'the address of www.tiktok.com from the machine’s own resolver (`dns_tiktok`). It trusts the certificates that the ' +
    `machine trusts. ${copies === 1 ? 'One such network' : `${copies} such networks side by side`} made all scenarios, each once.`,
];

const rules = (): string =>
  [
    '- **The plain alert** is the usual rule: “TikTok is down” when `probe_success` of the page is 0. Alert rules wait for a ' +
      `while, so it must be 0 in ${ROUNDS} probes in a row; otherwise TikTok is “up”. “Down” is right where any right code ` +
      'begins with `tiktok.`, “up” where `ok` is right. “Down” in any other case **wrongly accuses** TikTok, and “up” in any ' +
      'other case **missed** something that hurts.',
    '- **The finer reading** is what a careful administrator could see in all six probes, which no rule of the exporter ' +
      'does. TikTok answers with another status than 2xx: TikTok. The port opens: TikTok, or the way to it. Otherwise, if ' +
      '1.1.1.1 is silent: the own network when the router is silent too, else the internet. Otherwise, if there is no ' +
      'address: DNS. Otherwise: TikTok, or the way to it.',
    `- **Slow** is a page that takes longer than ${seconds(SLOW_WEB_MS)}, a common alert rule. It is put down to the own ` +
      `network when a ping to the router takes ${seconds(SLOW_PING_MS)}, to the line when one to 1.1.1.1 does, to DNS when the ` +
      `address takes ${seconds(SLOW_LOOKUP_MS)}, and otherwise to TikTok or the way to it.`,
    '- The layer is right when the reading fits the layer of a right code. Where the probes cannot tell layers apart, each of ' +
      'them counts as right: “the own network” fits device, Wi-Fi and router.',
    '- Each probe asks over one family, IPv4 where the network has it. An administrator behind a proxy writes it into the ' +
      'configuration, and one without IPv4 writes `ip6`; so did we.',
  ].join('\n');

const limits =
  'More probes would see more: one for each of feed, content servers and LIVE server would notice when these fail, and pings ' +
  'counted over many minutes would show loss. The alert would still name the target and not the cause. A scenario was ' +
  'tried once, so that what hangs on chance, such as loss, may come out otherwise another time.';

const sums = (totals: BlackboxTotals): string =>
  [
    `- The plain alert was right: ${ratio(totals.alertRight)}.`,
    `- It said that TikTok is down where no right code is TikTok’s: ${ratio(totals.wrongAccusations)}; where \`ok\` is ` +
      `right: ${ratio(totals.falseAlarms)}.`,
    `- It said that TikTok is up where something hurts: ${ratio(totals.missed)}.`,
    `- The finer reading had the right layer: ${ratio(totals.layerRight)}. In ${totals.leftOpen.right} of these it leaves ` +
      'open whether it is TikTok or the way to it.',
  ].join('\n');

const layerTable = ({ byLayer }: BlackboxTotals): string =>
  table(
    ['Owed', 'Plain alert right', 'Finer reading: right layer'],
    byLayer.map(({ layer, alertRight, layerRight }) => row(layer, ratio(alertRight), ratio(layerRight))),
  );

const alertWords = { up: 'TikTok is up', down: 'TikTok is down' } as const;
const scoreWords = { right: 'right', 'wrong accusation': '**wrongly accuses TikTok**', missed: 'missed' } as const;

const scenarioRow = ({ id, title, right, heard }: BlackboxRun): string => {
  const owed = right.map(code).join(' or ');
  if (heard === null) return row(id, title, owed, 'not measured', '', '', '');
  const { alert, alertScore, reading, isLayerRight } = heard;
  const layer = isLayerRight ? 'right' : 'wrong';
  return row(id, title, owed, alertWords[alert], scoreWords[alertScore], readings[reading].words, layer);
};

const scenarioTable = (runs: readonly BlackboxRun[]): string =>
  table(['Id', 'When …', 'Owed', 'Plain alert', 'Score', 'Finer reading', 'Layer'], runs.map(scenarioRow));

const notMeasured = (runs: readonly BlackboxRun[], leftOut: readonly LeftOut[]): string[] => {
  const lines = [
    ...leftOut.map(({ id, title, because }) => `- ${id}, when ${title}: ${because}`),
    ...runs.flatMap(({ id, trouble }) => (trouble === null ? [] : [`- ${id}: laboratory: ${oneLine(trouble)}`])),
  ];
  return lines.length === 0 ? [] : ['## What was not measured', lines.join('\n')];
};

/** The body of the page. */
export const blackboxPage = ({ version, copies, totals, runs, leftOut }: BlackboxResult): string =>
  [
    ...introduction(version, copies),
    sums(totals),
    '## How it was read',
    rules(),
    limits,
    '## By layer',
    layerTable(totals),
    '## By scenario',
    scenarioTable(runs),
    ...notMeasured(runs, leftOut),
    '## The configuration',
    ['```yaml', configurationFor({ family: 4, proxyUrl: null }).trim(), '```'].join('\n'),
  ].join('\n\n');
