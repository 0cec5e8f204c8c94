// The one set of answers to the API; every shell serves it over its own transport.
import type { Api } from '../contract/api.ts';
import type { Catalog } from '../contract/catalog.ts';
import type { Handlers } from '../contract/derive.ts';
import type { About } from '../contract/report.ts';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Settings } from '../contract/settings.ts';
import type { Comparer } from './compare/create-comparer.ts';
import type { DockDesk } from './dock/dock-desk.ts';
import type { Doctor } from './doctor/create-doctor.ts';
import type { Startup } from './desktop/startup.ts';
import type { Engine } from './engine.ts';
import { asPdf } from './exports/print-page.ts';
import type { PrintPage } from './exports/print-page.ts';
import type { FixDesk } from './fixes/fix-desk.ts';
import { memoryHandlers } from './memory/memory-handlers.ts';
import type { Memory } from './memory/memory.ts';
import type { ShowingBoard } from './memory/showing.ts';
import type { Unshown } from './memory/unshown.ts';
import type { ObsDesk } from './obs/obs-desk.ts';
import type { FirstSteps } from './places/first-steps.ts';
import type { PreflightDesk } from './preflight/preflight-desk.ts';
import type { SessionDesk } from './session/session-desk.ts';
import { rhythm } from './schedule/rhythm.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { translate } from './translator/translate.ts';

/** What the answers come from. */
export type Answering = {
  engine: Engine;
  memory: Memory;
  /** What the shell could not show as a notification; a shell that shows none of its own leaves it out. */
  unshown?: Unshown;
  /** How its notifications fare. */
  showing?: Pick<ShowingBoard, 'now'>;
  doctor: Doctor;
  comparer: Comparer;
  fixes: FixDesk;
  sessions: SessionDesk;
  /** Prints a page; a shell that cannot leaves it out. */
  print?: PrintPage | undefined;
  /** How the shell is started with the computer; one that is not leaves it out. */
  startup?: Startup | undefined;
  firstSteps: FirstSteps;
  preflight: PreflightDesk;
  obs: Pick<ObsDesk, 'usePassword' | 'forgetPassword' | 'lookAgain' | 'subscribe' | 'useSettings'>;
  dock: Pick<DockDesk, 'renewKey' | 'subscribe' | 'refresh'>;
  catalog: Catalog;
  settings: Pick<SettingsStore, 'load' | 'set' | 'setAll'>;
  about: About;
};

const done = Promise.resolve(ok(undefined));

const healthHandlers = (engine: Engine): Handlers<Api>['health'] => ({
  current: () => Promise.resolve(ok(engine.snapshot())),
  checkAgain: () => {
    engine.checkAgain();
    return done;
  },
  region: () => Promise.resolve(ok(engine.region())),
  setLive: ({ live }) => {
    engine.setLive(live);
    return done;
  },
  setPaused: ({ paused }) => {
    engine.setPaused(paused);
    return done;
  },
  changed: (listener) =>
    engine.subscribe((event) => {
      if (event.type === 'snapshot') listener(event.snapshot);
    }),
});

const outsideHandlers = (engine: Engine, settings: Answering['settings']): Handlers<Api>['outside'] => ({
  current: () => Promise.resolve(ok(engine.outside())),
  ask: () => {
    engine.askOthers();
    return done;
  },
  stop: () => {
    engine.stopAsking();
    return done;
  },
  allowed: async () => {
    const present = await settings.load();
    return present.ok ? ok(present.value.outside.allowed) : present;
  },
  changed: (listener) => {
    listener(engine.outside());
    return engine.subscribe((event) => {
      if (event.type === 'outside') listener(event.outside);
    });
  },
});

const phoneHandlers = ({ phone, subscribe }: Engine): Handlers<Api>['phone'] => ({
  answer: ({ says }) => {
    phone.answer(says);
    return done;
  },
  forget: () => {
    phone.forget();
    return done;
  },
  changed: (listener) => {
    listener(phone.state());
    return subscribe((event) => {
      if (event.type === 'phone') listener(event.phone);
    });
  },
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
    return done;
  },
  changed: comparer.subscribe,
});

const fixHandlers = (fixes: FixDesk): Handlers<Api>['fixes'] => ({
  plan: ({ id }) => fixes.plan(id),
  run: (ask) => fixes.run(ask),
  planUndo: ({ id }) => fixes.planUndo(id),
  undo: ({ id }) => fixes.undo(id),
  cancel: () => {
    fixes.cancel();
    return done;
  },
  answer: (answer) => fixes.answer(answer),
  watchRouter: ({ on }) => {
    fixes.watchRouter(on);
    return done;
  },
  changed: fixes.subscribe,
});

const sessionHandlers = ({ sessions, print }: Pick<Answering, 'sessions' | 'print'>): Handlers<Api>['session'] => ({
  mark: ({ text }) => Promise.resolve(sessions.mark(text)),
  list: ({ limit, before, search }) =>
    sessions.list({ limit, ...(before !== undefined && { before }), ...(search !== undefined && { search }) }),
  log: ({ id, ...since }) => sessions.log(id, since),
  rename: ({ id, title }) => sessions.rename(id, title),
  remove: ({ id }) => sessions.remove(id),
  report: (ask) => sessions.report(ask),
  pdf: (ask) => asPdf(() => sessions.report({ ...ask, form: 'html' }), print),
  trends: () => sessions.trends(),
  changed: sessions.subscribe,
});

const preflightHandlers = (preflight: PreflightDesk): Handlers<Api>['preflight'] => ({
  plan: ({ kilobitsPerSecond = null }) => preflight.plan(kilobitsPerSecond),
  run: preflight.run,
  cancel: () => {
    preflight.cancel();
    return done;
  },
  changed: preflight.subscribe,
});

const obsHandlers = (obs: Answering['obs']): Handlers<Api>['obs'] => ({
  usePassword: async ({ password }) => {
    await obs.usePassword(password);
    return done;
  },
  forgetPassword: async () => {
    await obs.forgetPassword();
    return done;
  },
  lookAgain: () => {
    obs.lookAgain();
    return done;
  },
  changed: obs.subscribe,
});

const appHandlers = ({
  about,
  startup,
  firstSteps,
}: Pick<Answering, 'about' | 'startup' | 'firstSteps'>): Handlers<Api>['app'] => ({
  about: () => Promise.resolve(ok(about)),
  isNew: async () => ok(await firstSteps.areNew()),
  stepsDone: firstSteps.done,
  startup: async () => ok((await startup?.state()) ?? 'none'),
  setStartup: ({ on }) => startup?.set(on) ?? Promise.resolve(ok('none')),
});

const settingsHandlers = ({
  engine,
  memory,
  obs,
  dock,
  settings,
}: Pick<Answering, 'engine' | 'memory' | 'obs' | 'dock' | 'settings'>): Handlers<Api>['settings'] => {
  const used = async (changing: Promise<Result<Settings>>): Promise<Result<Settings>> => {
    const changed = await changing;
    if (changed.ok) for (const one of [engine, memory, obs]) one.useSettings(changed.value);
    if (changed.ok) await dock.refresh();
    return changed;
  };
  return {
    get: () => settings.load(),
    set: ({ key, value, before }) => used(settings.set(key, value, before)),
    setAll: ({ values, before }) => used(settings.setAll(values, before)),
  };
};

/** Makes the handlers of the whole API. */
export const createApiHandlers = ({
  engine,
  memory,
  unshown,
  showing,
  doctor,
  comparer,
  fixes,
  sessions,
  print,
  startup,
  firstSteps,
  preflight,
  obs,
  dock,
  catalog,
  settings,
  about,
}: Answering): Handlers<Api> => ({
  app: appHandlers({ about, startup, firstSteps }),
  health: healthHandlers(engine),
  ...memoryHandlers(memory, unshown, showing),
  outside: outsideHandlers(engine, settings),
  phone: phoneHandlers(engine),
  translator: { explain: ({ shown }) => Promise.resolve(translate(shown, engine.snapshot())) },
  catalog: { show: () => Promise.resolve(ok(catalog)), rhythm: () => Promise.resolve(ok(rhythm)) },
  doctor: {
    dns: async () => {
      const present = await settings.load();
      return present.ok ? ok(await doctor.dns(present.value)) : present;
    },
    stop: () => {
      doctor.stop();
      return done;
    },
  },
  compare: compareHandlers(comparer, settings),
  fixes: fixHandlers(fixes),
  session: sessionHandlers({ sessions, print }),
  preflight: preflightHandlers(preflight),
  obs: obsHandlers(obs),
  dock: { renewKey: dock.renewKey, changed: dock.subscribe },
  settings: settingsHandlers({ engine, memory, obs, dock, settings }),
});
