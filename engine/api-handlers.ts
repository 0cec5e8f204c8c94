// The one set of answers to the API; every shell serves it over its own transport.
import type { Api } from '../contract/api.ts';
import type { Catalog } from '../contract/catalog.ts';
import type { Handlers } from '../contract/derive.ts';
import type { About } from '../contract/report.ts';
import { ok } from '../contract/result.ts';
import type { Doctor } from './doctor/create-doctor.ts';
import type { Engine } from './engine.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { translate } from './translator/translate.ts';

/** What the answers come from. */
export type Answering = {
  engine: Engine;
  doctor: Doctor;
  catalog: Catalog;
  settings: Pick<SettingsStore, 'load' | 'set'>;
  about: About;
};

/** Makes the handlers of the whole API. */
export const createApiHandlers = ({ engine, doctor, catalog, settings, about }: Answering): Handlers<Api> => ({
  app: { about: () => Promise.resolve(ok(about)) },
  health: {
    current: () => Promise.resolve(ok(engine.snapshot())),
    checkAgain: () => {
      engine.checkAgain();
      return Promise.resolve(ok(undefined));
    },
    changed: (listener) =>
      engine.subscribe((event) => {
        if (event.type === 'snapshot') listener(event.snapshot);
      }),
  },
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
  settings: { get: () => settings.load(), set: ({ key, value }) => settings.set(key, value) },
});
