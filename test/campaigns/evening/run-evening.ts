// An evening in the laboratory as a creator has it: the line breaks twice within minutes, gets lossy, the cable slips out, TikTok's
// content servers fall silent. Then a letter and a card are made of it, by the command line that a user has.
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { Exported } from '../../../contract/export.ts';
import type { Incident } from '../../../contract/incident.ts';
import { startChromium } from '../../browser/chromium.ts';
import type { Lab } from '../../lab/lab.ts';
import { mainFile } from '../../headless/tokwatch.ts';
import { findScenario } from '../../scenarios/all.ts';
import { startWatch } from '../running-watch.ts';
import type { EveningResult, MadeDocument } from './evening-result.ts';
import { foundIn, noteWith, secretsOf } from './secrets.ts';
import type { Secret } from './secrets.ts';

type Log = (line: string) => void;

/** What is done to the network, how long it stays so, and how long all is well afterwards, in seconds. */
const plan = [
  { id: 'R03', what: 'the router loses its uplink', seconds: 40, calmSeconds: 30 },
  { id: 'R03', what: 'and once more, minutes later', seconds: 30, calmSeconds: 40 },
  { id: 'I02', what: 'the provider loses packets', seconds: 90, calmSeconds: 60 },
  { id: 'D01', what: 'the cable is out', seconds: 20, calmSeconds: 40 },
  { id: 'T13', what: 'TikTok’s content servers fall silent', seconds: 120, calmSeconds: 45 },
] as const;

const picturesFolder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

type Environment = Readonly<Record<string, string>>;

const tokwatch = async (lab: Lab, env: Environment, args: readonly string[]): Promise<unknown> => {
  const { exitCode, stdout, stderr } = await lab.in('cli', 'node', [mainFile, ...args, '--json'], { env: { ...env } });
  if (exitCode !== 0) throw new Error(`tokwatch ${args.join(' ')} ended with ${exitCode}: ${stdout}${stderr}`);
  return JSON.parse(stdout);
};

const playEvening = async (lab: Lab, log: Log): Promise<Environment> => {
  const watch = await startWatch(lab);
  await wait(15_000);
  for (const { id, what, seconds, calmSeconds } of plan) {
    log(`${id}: ${what}, ${seconds} s`);
    await lab.inject(findScenario(id));
    await wait(seconds * 1000);
    await lab.undo();
    await wait(calmSeconds * 1000);
  }
  const why = watch.ended();
  if (why !== null) throw new Error(why);
  await watch.end();
  return watch.environment;
};

const takePicture = async (file: string, name: string): Promise<string> => {
  const isCard = file.endsWith('.svg');
  await using browser = await startChromium();
  const page = await browser.newPage({
    viewport: isCard ? { width: 1200, height: 675 } : { width: 820, height: 1160 },
  });
  await page.goto(`file://${file}`);
  const path = join(picturesFolder, name);
  await page.screenshot({ path, fullPage: !isCard });
  return basename(path);
};

/** The files that `export` names, what it took out, and what a search finds in them. */
const made = async (
  lab: Lab,
  env: Environment,
  asked: { form: MadeDocument['form']; args: readonly string[]; secrets: readonly Secret[] },
): Promise<MadeDocument> => {
  const { form, args, secrets } = asked;
  const folder = join(env['HOME'] ?? lab.stateDirectory, 'out');
  await mkdir(folder, { recursive: true });
  const told = await tokwatch(lab, env, ['export', form, ...args, '--hide', 'Casa-Ada-5G', '--out', folder]);
  const { files: written, redacted } = told as { files: { path: string }[]; redacted: Exported['redacted'] };
  const paths = written.map(({ path }) => path);
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: (await stat(path)).size })),
  );
  const drawn = paths.find((path) => /\.(html|svg)$/.test(path)) ?? '';
  const picture = await takePicture(drawn, `evening-${form}.png`);
  return { form, files, redacted, found: foundIn(texts.join('\n'), secrets), picture };
};

/** Plays the evening and makes the documents. */
export const runEvening = async (lab: Lab, log: Log): Promise<EveningResult> => {
  const secrets = await secretsOf(lab);
  const env = await playEvening(lab, log);
  const { incidents } = (await tokwatch(lab, env, ['incidents'])) as { incidents: Incident[] };
  for (const { id } of incidents) await tokwatch(lab, env, ['note', String(id), noteWith(secrets)]);
  const { told } = (await tokwatch(lab, env, ['history', '--told'])) as { told: AlertLogLine[] };
  const outage = incidents.find(({ code }) => code === 'internet.down') ?? incidents[0];
  if (!outage) throw new Error('the evening left no incident');
  const letter = { form: 'letter', args: ['--since', '1d', '--with-notes'], secrets } as const;
  const card = { form: 'card', args: ['--incident', String(outage.id), '--with-notes'], secrets } as const;
  return {
    steps: plan.map(({ id, what, seconds }) => ({ id, what, seconds })),
    incidents: incidents.toReversed(),
    told: told.toReversed(),
    planted: secrets.map(({ kind }) => kind),
    documents: [await made(lab, env, letter), await made(lab, env, card)],
  };
};
