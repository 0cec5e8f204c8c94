// When a watch asks others: once a fault is settled that they could tell more about, and when the user wants it. Nothing waits
// for them, and what they said before gives way to what they say now.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Judge } from '../judge.ts';
import { isFrom, isFromOutside } from '../outside/outside.ts';
import type { Outside, OutsideListener } from '../outside/outside.ts';
import { questionAbout } from '../outside/question.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import { createBell } from './bell.ts';
import type { Bell } from './bell.ts';
import { targetsFor } from './targets.ts';

/** Others, as a watch knows them. */
export type Others = {
  outside: Outside;
  /** Rings when there may be something to ask. */
  bell: Bell;
  isWantedByUser: boolean;
  /** Ends the asking that is under way. */
  stop: () => void;
  /** The code that was settled at the end of the last look; null before the first. */
  lastCode: VerdictCode | null;
};

/** Others of whom nobody has been asked. */
export const meetOthers = (outside: Outside): Others => ({
  outside,
  bell: createBell(),
  isWantedByUser: false,
  stop: () => undefined,
  lastCode: null,
});

/** Puts what one voice said into the place of what it said before. */
export const answersFor =
  (judge: Pick<Judge, 'takeTogether'>): OutsideListener['onAnswer'] =>
  (voice, readings) =>
    judge.takeTogether(readings, isFrom(voice));

/** Hears how a look ended: a settled fault may be a question to others; once it is over, what they said about it is forgotten. */
export const noteVerdict = (others: Others, judge: Judge): void => {
  const { bell, outside } = others;
  const { current, doubted } = judge.settled();
  if (!current || doubted) return;
  const wasFault = others.lastCode !== null && others.lastCode !== 'ok';
  others.lastCode = current.code;
  // The first look after a fault asks everything: what is silent then makes the better question.
  if (current.code !== 'ok') return wasFault ? bell.ring() : undefined;
  if (!wasFault) return;
  outside.forgetAnswers();
  judge.forget(isFromOutside);
};

/** What an asking works with; `consent` says whom the user allows at the moment. */
export type Asked = {
  others: Others;
  judge: Judge;
  inputs: { catalog: Catalog; settings: Settings; consent: () => Promise<Settings['outside']> };
};

const askOnce = async ({ others, judge, inputs }: Asked, onChange: () => void, signal: AbortSignal): Promise<void> => {
  const byUser = others.isWantedByUser;
  others.isWantedByUser = false;
  const settings: Settings = { ...inputs.settings, outside: await inputs.consent() };
  const code = judge.settled().current?.code ?? 'unknown';
  const question = questionAbout(code, judge.readings(), targetsFor(inputs.catalog, settings));
  if (!question || signal.aborted) return;
  await others.outside.ask({ settings, question, byUser }, { onAnswer: answersFor(judge), onChange }, signal);
};

/** Asks others whenever the bell rings; `onChange` hears of the beginning and the end of each asking. */
export const watchOthers = async (
  asked: Asked,
  epoch: () => AbortSignal,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> => {
  const { others } = asked;
  while (!signal.aborted) {
    await others.bell.rung(signal);
    if (signal.aborted) return;
    const stopped = new AbortController();
    others.stop = () => stopped.abort();
    await askOnce(asked, onChange, AbortSignal.any([signal, epoch(), stopped.signal]));
  }
};
