// Makes each state, lets the command line explain one message there, and keeps its verdict for the others.
import { isDeepStrictEqual } from 'node:util';
import type { Complaint } from '../../../contract/complaint.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import { explain } from '../../../engine/translator/explain.ts';
import { mainFile } from '../../headless/tokwatch.ts';
import type { Lab } from '../../lab/lab.ts';
import { findScenario } from '../../scenarios/all.ts';
import { shareOut, takeBack } from '../share-out.ts';
import type { StateRun, TranslatorResult } from './translator-run.ts';

type State = { id: string; name: string; asked: Complaint; text: string };

/** Each state is asked in another way: as an id, as TikTok writes it, and as a person types it. */
const states: readonly State[] = [
  { id: 'B00', name: 'All is well', asked: 'cannot-connect', text: 'Couldn’t connect to server.' },
  { id: 'L01', name: 'The Wi-Fi is weak', asked: 'network-unstable', text: 'YOUR NETWORK IS UNSTABLE' },
  { id: 'F54', name: 'A DNS filter hides TikTok', asked: 'no-internet', text: 'No internet conection' },
  { id: 'T19', name: 'TikTok’s uploads fail', asked: 'upload-stuck', text: 'upload-stuck' },
  {
    id: 'T01',
    name: 'TikTok is down',
    asked: 'something-went-wrong',
    text: 'Oops! Something went wrong, try again later',
  },
];

type Printed = { at: string; durationMs: number; verdict: Verdict; explanation: unknown };

const timeoutMs = 60_000;

const withoutWords = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === 'summary' ? undefined : inner));

const ask = async (lab: Lab, state: State): Promise<StateRun> => {
  await lab.inject(findScenario(state.id));
  const { exitCode, stdout, stderr } = await lab.in('cli', 'node', [mainFile, 'explain', '--json', state.text], {
    env: { HOME: await lab.freshHome() },
    timeoutMs,
  });
  if (stdout === '') throw new Error(`${state.id}: explain said nothing but: ${stderr}`);
  const { at, durationMs, verdict, explanation } = JSON.parse(stdout) as Printed;
  const expected = explain(state.asked, { verdict, at, looking: false, recent: [] });
  return {
    ...state,
    exitCode,
    durationMs,
    at,
    verdict,
    agrees: isDeepStrictEqual(withoutWords(explanation), expected),
  };
};

/** Asks in every state; the copies share them. */
export const runTranslator = async (labs: readonly Lab[], log: (line: string) => void): Promise<TranslatorResult> => {
  const done = new Map<string, StateRun>();
  await shareOut(labs, [...states], async (lab, state) => {
    const run = await ask(lab, state);
    done.set(state.id, run);
    log(`${state.id}: ${run.verdict.code}, exit ${run.exitCode}, ${run.agrees ? 'agrees' : 'DIFFERS'}`);
    await takeBack(lab);
  });
  return { states: states.flatMap(({ id }) => done.get(id) ?? []) };
};
