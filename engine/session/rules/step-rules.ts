// All rules at one moment. Pure.
import type { Settings } from '../../../contract/settings.ts';
import type { ObsAct } from '../../obs/acts/acts.ts';
import { noBitrateMemory, stepBitrate } from './bitrate-rule.ts';
import type { BitrateMemory } from './bitrate-rule.ts';
import type { RuleMoment, RuleName } from './moment.ts';
import { noReconnectMemory, stepReconnect } from './reconnect-rule.ts';
import type { ReconnectMemory } from './reconnect-rule.ts';
import { noSceneMemory, stepScene } from './scene-rule.ts';
import type { SceneMemory } from './scene-rule.ts';

/** What all rules keep in mind. */
export type RulesMemory = { scene: SceneMemory; bitrate: BitrateMemory; reconnect: ReconnectMemory };

/** A rule that has its moment: `isTry` when it only says what it would do. */
export type RuleWish = { rule: RuleName; act: ObsAct; isTry: boolean };

/** Nothing was seen yet. */
export const noRulesMemory: RulesMemory = {
  scene: noSceneMemory,
  bitrate: noBitrateMemory,
  reconnect: noReconnectMemory,
};

type Live = Settings['live'];

/** Whether any rule is on or tried. */
export const anyRule = ({ sceneRule, sceneName, bitrateRule, reconnectRule }: Live): boolean =>
  (sceneRule !== 'off' && sceneName !== null) || bitrateRule !== 'off' || reconnectRule !== 'off';

const wish = (rule: RuleName, mode: Live['sceneRule'], act: ObsAct | null): RuleWish[] =>
  act === null ? [] : [{ rule, act, isTry: mode === 'try' }];

/** What the rules that are not off wish for now; a rule that is off forgets. */
export const stepRules = (
  known: RulesMemory,
  moment: RuleMoment,
  { sceneRule, sceneName, bitrateRule, reconnectRule }: Live,
): { memory: RulesMemory; wishes: readonly RuleWish[] } => {
  const wanted = sceneRule === 'off' ? null : sceneName;
  const scene = stepScene(known.scene, moment, { wanted, isTry: sceneRule === 'try' });
  const bitrate = bitrateRule === 'off' ? { memory: noBitrateMemory, act: null } : stepBitrate(known.bitrate, moment);
  const reconnect =
    reconnectRule === 'off' ? { memory: noReconnectMemory, act: null } : stepReconnect(known.reconnect, moment);
  return {
    memory: { scene: scene.memory, bitrate: bitrate.memory, reconnect: reconnect.memory },
    wishes: [
      // A scene that was put is taken away again, whatever the rule has become.
      ...wish('scene', known.scene.put === null ? sceneRule : 'on', scene.act),
      ...wish('bitrate', bitrateRule, bitrate.act),
      ...wish('reconnect', reconnectRule, reconnect.act),
    ],
  };
};
