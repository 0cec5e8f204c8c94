// What may happen to OBS by the user's rules, in words. Pure.
import { listWords } from '../../../contract/message.ts';
import type { RuleMode, Settings } from '../../../contract/settings.ts';
import { say } from '../../words/say.ts';

const rules = ['sceneRule', 'bitrateRule', 'reconnectRule'] as const;

/** A rule about a scene that has no name does nothing. */
const modeOf = (live: Settings['live'], rule: (typeof rules)[number]): RuleMode =>
  rule === 'sceneRule' && live.sceneName === null ? 'off' : live[rule];

/** The sentence about what Tokwatch does in OBS: what is on first, else what is tried, else nothing. */
export const obsRulesSentence = (live: Settings['live']): string => {
  const named = (mode: RuleMode): string =>
    listWords(rules.filter((rule) => modeOf(live, rule) === mode).map((rule) => `“${say(`settings.live.${rule}`)}”`));
  const [on, tried] = [named('on'), named('try')];
  if (on !== '') return say('live.obs-what-on', { rules: on });
  return tried === '' ? say('live.obs-what') : say('live.obs-what-try', { rules: tried });
};
