import { compareMegabytes } from '../../contract/compare.ts';
import { compareTakes, conclusionSeverity } from '../../contract/compare-words.ts';
import type { CompareProgress, CompareReport, Network } from '../../contract/compare.ts';
import { message, say } from '../../contract/message.ts';
import { fail } from '../../contract/result.ts';
import { awaitNetworks } from '../../engine/compare/await-networks.ts';
import { compareNetworks } from '../../engine/compare/compare-networks.ts';
import type { CompareEdges } from '../../engine/compare/compare-inputs.ts';
import { choosePair, findNetworks, isComparable } from '../../engine/compare/find-networks.ts';
import { noNetworks } from '../../engine/compare/no-networks.ts';
import type { Inputs } from '../../engine/places/inputs.ts';
import { openEdges } from '../../engine/real-edges.ts';
import { exitStatus, statusOfSeverity } from '../exit-status.ts';
import type { ExitStatus } from '../exit-status.ts';
import { textWidth, wantsColour } from '../terminal.ts';
import { compareLines, networkLines } from '../view/compare-view.ts';
import { wrap } from '../view/frame.ts';
import { createPaint } from '../view/paint.ts';
import { word } from '../view/words.ts';
import { loadInputs, placesFor, printJson, printLines, reportFailure } from './surroundings.ts';
import type { CommonOptions, Surroundings } from './surroundings.ts';

/** The options of `compare`; `via` are names of interfaces. */
export type CompareOptions = CommonOptions & { via?: string[]; wait?: boolean };

// The JSON is for programs and for people reading it: next to each sentence's id stands its English text.
const withSummaries = ({ conclusion, ...report }: CompareReport): unknown => ({
  ...report,
  conclusion: {
    ...conclusion,
    summary: say(conclusion.message),
    because: conclusion.because.map((reason) => ({ ...reason, summary: say(reason) })),
  },
});

/** Why there is nothing to compare, and what to do about it; under JSON the same for programs. */
const tellOne = ({ terminal }: Surroundings, networks: readonly Network[], options: CompareOptions): ExitStatus => {
  const usable = networks.filter(({ why }) => why === null).length;
  const because = word(usable === 0 ? 'compare.no-network' : 'compare.one-network');
  if (options.json === true) {
    printJson(terminal, { schema: 1, conclusion: null, because, networks });
    return exitStatus.cannotTell;
  }
  const width = textWidth(terminal);
  const guide = ['compare.guide.hotspot', 'compare.guide.wifi-only'] as const;
  const next = options.wait === true ? 'compare.guide.wait' : 'compare.guide.wait-option';
  const lines = [
    ...wrap(because, width),
    '',
    `${word('compare.networks')}:`,
    ...networkLines(networks, width),
    '',
    ...guide.flatMap((id) => wrap(word(id), width)),
    ...wrap(say(message('compare.guide.data', compareMegabytes)), width),
    ...wrap(word(next), width),
  ];
  printLines(terminal, lines);
  return exitStatus.cannotTell;
};

const progressTo =
  ({ terminal }: Surroundings, json: boolean) =>
  ({ via, side, look, looks }: CompareProgress): void => {
    if (json || !terminal.err.isTTY) return;
    terminal.err.write(`${say(message('compare.looking', { network: via[side], look, looks }))}\n`);
  };

const compare = async (
  around: Surroundings,
  { edges, inputs }: { edges: CompareEdges; inputs: Inputs },
  via: readonly [Network, Network],
  json: boolean,
): Promise<ExitStatus> => {
  const { terminal, interrupted: signal } = around;
  if (!json && terminal.err.isTTY) terminal.err.write(`${say(compareTakes(via))}\n`);
  const report = await compareNetworks(edges, { ...inputs, via, signal, onProgress: progressTo(around, json) });
  if (json) printJson(terminal, withSummaries(report));
  else {
    const lines = compareLines(report, textWidth(terminal), createPaint(wantsColour(terminal)));
    printLines(terminal, lines);
  }
  return statusOfSeverity(conclusionSeverity[report.conclusion.code]);
};

/** `tokwatch compare`: the same look over two networks in turns; exit status by what it comes to. */
export const compareCommand = async (around: Surroundings, options: CompareOptions): Promise<ExitStatus> => {
  const { terminal, interrupted } = around;
  const { json = false, via = [], wait = false } = options;
  if (via.length > 2) return reportFailure(terminal, fail('usage', 'Only two networks can be compared.').error, json);
  const inputs = await loadInputs(placesFor(around, options), terminal);
  if (!inputs.ok) return reportFailure(terminal, inputs.error, json);
  const { clock, os, networks: ways = noNetworks } = openEdges(around.platform, terminal.environment);
  const edges: CompareEdges = { clock, os, ...ways };
  const networks = await findNetworks(edges, interrupted);
  const pair = choosePair(networks, via);
  if (!pair.ok) return reportFailure(terminal, pair.error, json);
  const found = pair.value && isComparable(pair.value) ? pair.value : null;
  if (!found && !(wait && via.length === 0)) return tellOne(around, networks, options);
  if (!found && !json) tellOne(around, networks, options);
  const both = found ?? (await awaitNetworks(edges, interrupted));
  return both ? compare(around, { edges, inputs: inputs.value }, both, json) : exitStatus.cannotTell;
};
