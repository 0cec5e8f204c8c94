// The rules beside a LIVE: they are asked at every moment, and what they do stands in the session that goes on. Where none does, the
// user is told, since nobody looks at a log that is closed.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { LiveState } from '../../../contract/session.ts';
import type { Settings } from '../../../contract/settings.ts';
import { isoTime } from '../../deps/clock.ts';
import type { Clock } from '../../deps/clock.ts';
import { surface } from '../../deps/surface.ts';
import type { Engine } from '../../engine.ts';
import type { ObsLink } from '../../obs/start-obs-link.ts';
import type { Announce } from '../live-judge.ts';
import type { Recorder } from '../recorder.ts';
import { createRules } from './create-rules.ts';
import type { RulesNow } from './create-rules.ts';

/** What rules go by besides OBS; `live` is read anew each time. */
export type RulesAround = {
  clock: Clock;
  engine: Pick<Engine, 'snapshot'>;
  announce: Announce;
  live: () => Promise<Settings['live']>;
};

/** Who hears of what rules do: the state that is shown, and the session that goes on (null for none). */
export type RulesEars = {
  change: (part: Pick<LiveState, 'rule'>) => void;
  current: () => Pick<Recorder, 'happen'> | null;
};

/** Calls for a look at the rules; it waits for nothing. */
export const attendRules = (
  { clock, engine, announce, live }: RulesAround,
  link: Pick<ObsLink, 'act' | 'acting'>,
  { change, current }: RulesEars,
): ((state: () => Pick<LiveState, 'obs' | 'health'>) => void) => {
  const tell = (told: Message): void => {
    const recorder = current();
    change({ rule: { at: isoTime(clock.now()), message: told } });
    if (recorder) recorder.happen('rule', told);
    else announce({ occasion: 'rule', group: 'live-rule', urgency: 'low', title: told, body: message('rule.where') });
  };
  const rules = createRules({ clock, link, live, tell });
  return (state) => {
    const now = (): RulesNow => {
      const { code, settledAt } = engine.snapshot().verdict;
      return { ...state(), lineWell: settledAt !== null && code === 'ok' };
    };
    if (state().obs.link === 'up') rules.consider(now).catch(surface);
  };
};
