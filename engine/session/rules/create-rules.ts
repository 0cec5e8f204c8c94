// The rules at work: at each moment they are asked what they wish for, and OBS is asked to do it, or it is said what would have been
// done. Nothing is asked of OBS while all of them are off.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { LiveState } from '../../../contract/session.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { Clock } from '../../deps/clock.ts';
import type { ObsActed } from '../../obs/acts/acts.ts';
import type { ObsLink } from '../../obs/start-obs-link.ts';
import { anyRule, noRulesMemory, stepRules } from './step-rules.ts';
import type { RuleWish } from './step-rules.ts';

/** What rules work with: `tell` hears what was done, would have been done, or did not work. */
export type RulesInputs = {
  clock: Clock;
  link: Pick<ObsLink, 'act' | 'acting'>;
  live: () => Promise<Settings['live']>;
  tell: (told: Message) => void;
};

/** How it stands; `lineWell` is whether the watch has settled that nothing is wrong. */
export type RulesNow = Pick<LiveState, 'obs' | 'health'> & { lineWell: boolean };

/** Takes one moment into account, as it is once OBS has answered; those that come meanwhile are left out. */
export type Rules = { consider: (now: () => RulesNow) => Promise<void> };

const toldOf = ({ rule, act, isTry }: RuleWish, acted: ObsActed | null): Message => {
  const how = isTry ? 'would' : acted === 'done' ? 'done' : 'failed';
  return message(`rule.${rule}.${how}`, act.do === 'show-scene' ? { scene: act.scene } : {});
};

/** Makes the rules of one link. */
export const createRules = ({ clock, link, live, tell }: RulesInputs): Rules => {
  let memory = noRulesMemory;
  let isBusy = false;
  const step = async (now: () => RulesNow): Promise<void> => {
    if (!anyRule(await live()) && memory.scene.put === null) {
      memory = noRulesMemory;
      return;
    }
    const acting = await link.acting();
    // OBS may take its time: what the user has changed meanwhile counts, and what has happened.
    const wanted = await live();
    const { obs, health, lineWell } = now();
    const moment = { nowMs: clock.monotonicMs(), obs, health: health?.state ?? null, lineWell, acting };
    const next = stepRules(memory, moment, wanted);
    memory = next.memory;
    for (const wish of next.wishes) tell(toldOf(wish, wish.isTry ? null : await link.act(wish.act)));
  };
  return {
    consider: async (now) => {
      if (isBusy) return;
      isBusy = true;
      try {
        await step(now);
      } finally {
        isBusy = false;
      }
    },
  };
};
