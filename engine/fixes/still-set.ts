// Whether what a fix has set is still as it left it: what somebody has chosen since is not taken back.
import type { Run } from '../deps/run.ts';
import { createAsk } from '../os/ask.ts';
import type { Shown, Step } from '../os/controls/step.ts';

/** A cold PowerShell on a slow disk; all others answer in milliseconds. */
const ASK_MS = 10_000;

const inOneForm = (line: string): string => line.trim().split(/\s+/).join(' ');

const shows = (text: string, { lines, isWhole, lacks }: Shown): boolean => {
  const said = text
    .split(/\r?\n/)
    .map(inOneForm)
    .filter((line) => line !== '');
  const wanted = lines.map(inOneForm);
  if (lacks !== undefined && said.some((line) => line.includes(lacks))) return false;
  return isWhole ? said.join('\n') === wanted.join('\n') : wanted.every((line) => said.includes(line));
};

// A file is written by a program that looks at every letter once more; here it is only found out beforehand.
const shownBy = (step: Step): Shown | null => {
  if (step.type === 'command') return step.over ?? null;
  const lines = step.over.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? null : { program: 'cat', args: [step.path], lines, isWhole: true };
};

/** How a setting stands to what a fix has made of it; `unknown` where the system does not say. */
export type Standing = 'still-set' | 'changed' | 'unknown';

/** Asks about the setting of each step; one that nothing is known of counts as still set. */
export const standingOf = (run: Run, steps: readonly Step[]): Promise<Standing[]> => {
  const ask = createAsk(run, undefined, ASK_MS);
  return Promise.all(
    steps.map(async (step) => {
      const shown = shownBy(step);
      if (shown === null) return 'still-set';
      const text = await ask(shown.program, ...shown.args);
      return text === null ? 'unknown' : shows(text, shown) ? 'still-set' : 'changed';
    }),
  );
};
