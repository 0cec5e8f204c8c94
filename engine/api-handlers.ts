// The one set of answers to the API; every shell serves it over its own transport.
import type { Api } from '../contract/api.ts';
import type { Catalog } from '../contract/catalog.ts';
import type { Handlers } from '../contract/derive.ts';
import type { About } from '../contract/report.ts';
import { ok } from '../contract/result.ts';
import type { Comparer } from './compare/create-comparer.ts';
import type { Doctor } from './doctor/create-doctor.ts';
import type { Engine } from './engine.ts';
import { memoryHandlers } from './memory/memory-handlers.ts';
import type { Memory } from './memory/memory.ts';
import type { Unshown } from './memory/unshown.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { translate } from './translator/translate.ts';

/** What the answers come from. */
export type Answering = {
  engine: Engine;
  memory: Memory;
  /** What the shell could not show as a notification; a shell that shows none of its own leaves it out. */
  unshown?: Unshown;
  doctor: Doctor;
  comparer: Comparer;
  catalog: Catalog;
  settings: Pick<SettingsStore, 'load' | 'set'>;
  about: About;
};

const healthHandlers = (engine: Engine): Handlers<Api>['health'] => ({
  current: () => Promise.resolve(ok(engine.snapshot())),
  checkAgain: () => {
    engine.checkAgain();
    return Promise.resolve(ok(undefined));
  },
  setLive: ({ live }) => {
    engine.setLive(live);
    return Promise.resolve(ok(undefined));
  },
  setPaused: ({ paused }) => {
    engine.setPaused(paused);
    return Promise.resolve(ok(undefined));
  },
  changed: (listener) =>
    engine.subscribe((event) => {
      if (event.type === 'snapshot') listener(event.snapshot);
    }),
});

const compareHandlers = (comparer: Comparer, settings: Answering['settings']): Handlers<Api>['compare'] => ({
  networks: async () => ok(await comparer.networks()),
  run: async (asked) => {
    const present = await settings.load();
    return present.ok ? comparer.run(asked, present.value) : present;
  },
  await: async () => {
    const present = await settings.load();
    return present.ok ? comparer.await(present.value) : present;
  },
  cancel: () => {
    comparer.cancel();
    return Promise.resolve(ok(undefined));
  },
  changed: comparer.subscribe,
});

/** Makes the handlers of the whole API. */
export const createApiHandlers = ({
  engine,
  memory,
  unshown,
  doctor,
  comparer,
  catalog,
  settings,
  about,
}: Answering): Handlers<Api> => ({
  app: { about: () => Promise.resolve(ok(about)) },
  health: healthHandlers(engine),
  ...memoryHandlers(memory, unshown),
  outside: {
    current: () => Promise.resolve(ok(engine.outside())),
    ask: () => {
      engine.askOthers();
      return Promise.resolve(ok(undefined));
    },
    changed: (listener) => {
      listener(engine.outside());
      return engine.subscribe((event) => {
        if (event.type === 'outside') listener(event.outside);
      });
    },
  },
  translator: { explain: ({ shown }) => Promise.resolve(translate(shown, engine.snapshot())) },
  catalog: { show: () => Promise.resolve(ok(catalog)) },
  doctor: {
    dns: async () => {
      const present = await settings.load();
      return present.ok ? ok(await doctor.dns(present.value)) : present;
    },
  },
  compare: compareHandlers(comparer, settings),
  settings: {
    get: () => settings.load(),
    set: async ({ key, value }) => {
      const changed = await settings.set(key, value);
      if (changed.ok) engine.useSettings(changed.value);
      if (changed.ok) memory.useSettings(changed.value);
      return changed;
    },
  },
});
