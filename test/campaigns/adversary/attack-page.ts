// The page of the campaign: the sums, then every fault, those first that somebody has to look at.
import type { AttackResult, AttackRun, AttackTotals } from './attack-run.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const code = (text: string): string => `\`${text}\``;
const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** An accusation before any other mistake, then what did not run, then the weak answers. */
const rank = ({ score, accused, exitFits }: AttackRun): number => {
  if (accused !== null) return 0;
  if (score === 'wrong') return 1;
  if (score === 'not-run') return 2;
  if (!exitFits) return 3;
  return score === 'acceptable' ? 4 : 5;
};

const scoreWords = ({ score, accused, exitFits, exitCode, remarks }: AttackRun): string => {
  if (score === 'not-run') return `not run (${remarks.join('; ').replaceAll(/\s+/g, ' ')})`;
  const blamed = accused === null ? '' : `, accuses ${accused}`;
  return `${score}${blamed}${exitFits ? '' : `, exit status ${exitCode ?? 'none'}`}`;
};

const faultRow = (run: AttackRun): string =>
  row(
    run.name,
    run.title,
    run.got === null ? 'no report' : code(run.got),
    run.also.map(code).join(', '),
    run.blame ?? '',
    run.confidence ?? '',
    scoreWords(run),
    run.right.map(code).join(' or '),
    run.durationMs === null ? '' : seconds(run.durationMs),
  );

const faultTable = (runs: readonly AttackRun[]): string => {
  const head = ['Fault', 'When …', 'Said', 'Also', 'Blames', 'Confidence', 'Score', 'Right would be', 's'];
  const rows = runs.toSorted((a, b) => rank(a) - rank(b)).map(faultRow);
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
};

const sums = ({ faults, scores, ...totals }: AttackTotals): string => {
  const ran = faults - scores['not-run'];
  return [
    `- Wrong accusations: **${totals.accusations}**, of these TikTok ${totals.tiktokAccused}.`,
    `- Right: ${scores.right} of ${ran} checks. Acceptable: ${scores.acceptable}. Wrong: ${scores.wrong}.`,
    `- The exit status fits the code: ${totals.exitsThatFit} of ${ran}.`,
    ...(scores['not-run'] === 0 ? [] : [`- Not run, since the laboratory failed: ${scores['not-run']}.`]),
    `- A check took ${seconds(totals.medianMs)} s in the middle and ${seconds(totals.maxMs)} s at most.`,
  ].join('\n');
};

/** The body of the page. */
export const attackPage = ({ copies, totals, runs }: AttackResult): string =>
  [
    `Faults that the check was not built around: ${totals.faults}, in ${copies} networks of namespaces that share the ` +
      'machine. Each is made once; then `tokwatch check --json` runs there as a user would run it, or the fault comes ' +
      'while it runs. Some of these faults cannot be told apart from one machine, and several answers can be true, so ' +
      'an answer is *right* when nothing better could be said, *acceptable* when it is true but weaker, such as ' +
      '`unknown`, and *wrong* otherwise. A wrong answer that blames somebody is an accusation, and there must be none.',
    sums(totals),
    '## By fault',
    faultTable(runs),
  ].join('\n\n');
