// A window on a running `tokwatch serve` in the laboratory, as a test uses it.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../../contract/result.ts';
import type { Health, LiveState } from '../../../contract/session.ts';
import type { Lab } from '../../lab/lab.ts';

/** What the window is told to ask. */
export type WindowQuestion = { number: number; channel: string; argument?: unknown };

/** What it prints: a value of a subscription, or an answer. */
export type WindowLine = { told: string; value: unknown } | { answered: number; value: unknown };

/** How the stream was said to fare, and when that came (epoch ms). */
export type HealthHeard = { atMs: number; health: Health };

/** The window: the last state of LIVE, each change of health, answers, and every byte that came over HTTP. */
export type LiveWindow = {
  live: () => LiveState | undefined;
  healths: readonly HealthHeard[];
  /** Asks a question; throws where it is refused. */
  ask: (channel: string, argument?: unknown) => Promise<unknown>;
  /** The same, for whoever wants a refusal as it is. */
  askAnyway: (channel: string, argument?: unknown) => Promise<Result<unknown>>;
  /** Every byte that came, as Latin-1. */
  heard: () => string;
  close: () => Promise<void>;
};

const script = fileURLToPath(new URL('window-client.ts', import.meta.url));

const isSame = (one: Health | undefined, other: Health): boolean =>
  one?.state === other.state && one.message.id === other.message.id && one.blame === other.blame;

/** Opens a link of `serve` in the client's namespace. */
export const openLiveWindow = async (lab: Lab, link: string): Promise<LiveWindow> => {
  const file = join(await lab.freshHome(), 'heard');
  const child: ChildProcess = await lab.spawnIn('cli', 'node', [script, link, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const waiting = new Map<number, (value: Result<unknown>) => void>();
  let [live, number]: [LiveState | undefined, number] = [undefined, 0];
  const healths: HealthHeard[] = [];
  const hear = (state: LiveState): void => {
    live = state;
    const { health } = state;
    if (health && !isSame(healths.at(-1)?.health, health)) healths.push({ atMs: Date.now(), health });
  };
  createInterface({ input: child.stdout! }).on('line', (text) => {
    const line = JSON.parse(text) as WindowLine;
    if ('told' in line) {
      if (line.told === 'session.changed') hear(line.value as LiveState);
    } else waiting.get(line.answered)?.(line.value as Result<unknown>);
  });
  const askAnyway = (channel: string, argument?: unknown): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve);
      const question: WindowQuestion = { number, channel, argument };
      child.stdin!.write(`${JSON.stringify(question)}\n`);
    });
  return {
    live: () => live,
    healths,
    askAnyway,
    ask: async (channel, argument) => {
      const answer = await askAnyway(channel, argument);
      if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`);
      return answer.value;
    },
    heard: () => readFileSync(file, 'latin1'),
    close: async () => {
      child.stdin!.end();
      await exited;
    },
  };
};
