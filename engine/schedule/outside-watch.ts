// When a watch asks others: once a fault is settled that they could tell more about, and when the user wants it. Nothing waits
// for them, and what they said before gives way to what they say now.
import type { Catalog } from '../../contract/catalog.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Judge } from '../judge.ts';
import { isFrom } from '../outside/outside.ts';
import type { Outside, OutsideListener } from '../outside/outside.ts';
import { questionAbout } from '../outside/question.ts';
import type { Reading } from '../../contract/reading.ts';
import { createBell } from './bell.ts';
import type { Bell } from './bell.ts';
import { targetsFor } from './targets.ts';

/** Others, as a watch knows them. */
export type Others = {
  outside: Outside;
  /** Rings when there may be something to ask. */
  bell: Bell;
  isWantedByUser: boolean;
};

/** Others of whom nobody has been asked. */
export const meetOthers = (outside: Outside): Others => ({
  outside,
  bell: createBell(),
  isWantedByUser: false,
});

/** Puts what one voice said into the place of what it said before. */
export const answersFor =
  (judge: Pick<Judge, 'take' | 'forget'>): OutsideListener['onAnswer'] =>
  (voice, readings) => {
    readings.forEach((reading) => judge.take(reading));
    const keys = new Set(readings.map(({ key }) => key));
    judge.forget((reading: Reading) => isFrom(voice)(reading) && !keys.has(reading.key));
  };

/** Hears how a look ended: a settled fault may be a question to others, and when all is well their old answers count no more. */
export const noteVerdict = ({ bell, outside }: Others, judge: Judge): void => {
  const { current, doubted } = judge.settled();
  if (!current || doubted) return;
  if (current.code === 'ok') outside.forgetAnswers();
  else bell.ring();
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
    await askOnce(asked, onChange, AbortSignal.any([signal, epoch()]));
  }
};
