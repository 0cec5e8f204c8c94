// Runs where OBS runs: links to it with the code that ships and prints every state and every row as a line of JSON, until its input
// ends. What is known of OBS is in its settings below `home`, or a password that is typed.
import { SECOND_MS } from '../../../../contract/durations.ts';
import { message } from '../../../../contract/message.ts';
import type { Health } from '../../../../contract/session.ts';
import { defaultSettings } from '../../../../contract/settings.ts';
import type { Settings } from '../../../../contract/settings.ts';
import { systemClock } from '../../../../engine/deps/clock.ts';
import { surface } from '../../../../engine/deps/surface.ts';
import { realFiles } from '../../../../engine/deps/real-files.ts';
import { createNet } from '../../../../engine/deps/real-net.ts';
import { findAccess } from '../../../../engine/obs/find-access.ts';
import { readObsSettings } from '../../../../engine/obs/read-settings.ts';
import { Secret } from '../../../../engine/obs/secret.ts';
import { settingsPlaces } from '../../../../engine/obs/settings-places.ts';
import { startObsLink } from '../../../../engine/obs/start-obs-link.ts';
import { takeRows } from '../../../../engine/obs/take-rows.ts';
import { createRules } from '../../../../engine/session/rules/create-rules.ts';
import type { WatchLine, WatchWish } from './obs-lab.ts';

const { home, typed, rules } = JSON.parse(process.argv[2] ?? '{}') as WatchWish;
const ending = new AbortController();
const print = (line: WatchLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const link = startObsLink(
  {
    connect: createNet().connect,
    clock: systemClock,
    random: () => 0.5,
    signal: ending.signal,
    findAccess: () =>
      findAccess({
        mayReadSettings: () => Promise.resolve(home !== null),
        readSettings: () => readObsSettings(realFiles, settingsPlaces('linux', {}, home ?? '')),
        typed: () => Promise.resolve({ port: null, password: typed === null ? null : new Secret(typed) }),
      }),
  },
  (state) => print({ state }),
);
// A stream that OBS tries to get back fails; how a stream fares is judged elsewhere.
const faring = (): Health['state'] => {
  const obs = link.state();
  return obs.link === 'up' && obs.reconnecting === true ? 'failing' : 'ok';
};
const beRuled = async (wanted: Partial<Settings['live']>): Promise<void> => {
  const live = (): Promise<Settings['live']> => Promise.resolve({ ...defaultSettings.live, ...wanted });
  const { consider } = createRules({ clock: systemClock, link, live, tell: ({ id }) => print({ told: id }) });
  const health = { since: '', blame: 'unknown', message: message('session.health.unknown') } as const;
  while (!ending.signal.aborted) {
    await consider(() => ({ obs: link.state(), health: { ...health, state: faring() }, lineWell: true }));
    await systemClock.sleep(SECOND_MS, ending.signal);
  }
};
if (rules !== null) beRuled(rules).catch(surface);
process.stdin.resume().once('end', () => ending.abort());
await takeRows(link, systemClock, ending.signal, (row) => print({ row }));
await link.end();
