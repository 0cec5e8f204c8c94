// A fix that cuts the line, and somebody who goes LIVE while what fails is still being looked at.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../contract/result.ts';
import { createFixer } from '../../../engine/fixes/fixer.ts';
import type { Fixer, FixerInputs } from '../../../engine/fixes/fixer.ts';
import type { History } from '../../../engine/history/history.ts';
import { change } from '../../../engine/os/controls/planned.ts';
import type { CommandStep, Step } from '../../../engine/os/controls/step.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { broken, well } from './pictures.ts';

const off: CommandStep = { type: 'command', program: 'off', args: [], privilege: 'user', timeoutMs: 1000 };

/** A computer whose user goes LIVE during the first look; `done` are the programs that were run. */
const machine = (): { fixer: Fixer; done: string[] } => {
  const done: string[] = [];
  let live = false;
  const looks = [broken, well];
  const edges = {
    clock: createHandClock(),
    hands: {
      run: (program: string) => {
        done.push(program);
        return Promise.resolve({ type: 'done', exitCode: 0, stdout: '', stderr: '' });
      },
      elevation: {
        asksUser: () => false,
        commandFor: (step: Step) => Promise.resolve(step),
        readEnd: () => ({ type: 'done' }),
      },
    },
    journal: { begin: () => Promise.resolve(true), end: () => Promise.resolve() },
    look: () => {
      live = true;
      return Promise.resolve(looks.shift()!);
    },
    settle: () => Promise.resolve(),
  } as unknown as FixerInputs['edges'];
  const controls = { reconnect: () => Promise.resolve(change('ip', { steps: [off] })) };
  const ground = (signal: AbortSignal) =>
    Promise.resolve({ controls, device: 'eth0', line: 'eth0', resolvers: [], signal } as never);
  const history = { ask: () => Promise.resolve(ok(1)) } as unknown as Pick<History, 'ask'>;
  return { fixer: createFixer({ edges, ground, history, present: () => ({ judged: broken.verdict, live }) }), done };
};

const reconnected = async ({ fixer }: ReturnType<typeof machine>, despiteLive: boolean) => {
  const { signal } = new AbortController();
  const planned = await fixer.plan('cycle-interface', signal);
  const seal = planned.ok && planned.value.can ? planned.value.seal : '';
  return fixer.run({ id: 'cycle-interface', seal, despiteLive }, () => undefined, signal);
};

describe('Somebody who goes LIVE during the look before', () => {
  it('keeps the line: nothing is done, and it says why', async () => {
    const computer = machine();
    expect(await reconnected(computer, false)).toMatchObject({
      ok: true,
      value: { result: 'cancelled', message: { id: 'fix.refused.live' }, undo: 'none' },
    });
    expect(computer.done).toEqual([]);
  });

  it('has it done by a word that was given before', async () => {
    const computer = machine();
    expect(await reconnected(computer, true)).toMatchObject({ value: { result: 'helped' } });
    expect(computer.done).toEqual(['off']);
  });
});
