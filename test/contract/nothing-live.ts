import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import { message } from '../../contract/message.ts';
import { fail, ok } from '../../contract/result.ts';
import { notLive } from '../../contract/session.ts';

/** The answers about LIVE sessions of an engine that has kept none and looks at no OBS. */
export const nothingLive: Pick<Handlers<Api>, 'session' | 'preflight' | 'obs' | 'dock'> = {
  session: {
    mark: () => Promise.resolve(ok(undefined)),
    list: () => Promise.resolve(ok([])),
    log: () => Promise.resolve(fail('no-history', 'Nothing is remembered here.')),
    rename: () => Promise.resolve(ok(undefined)),
    remove: () => Promise.resolve(ok(undefined)),
    report: () => Promise.resolve(fail('no-history', 'Nothing is remembered here.')),
    pdf: () => Promise.resolve(fail('no-history', 'Nothing is remembered here.')),
    trends: () =>
      Promise.resolve(ok({ sessions: 0, cells: [], start: null, bitrate: null, message: message('trends.none') })),
    changed: (listener) => {
      listener(notLive);
      return () => undefined;
    },
  },
  preflight: {
    plan: () =>
      Promise.resolve(
        ok({
          bitrate: { kilobitsPerSecond: 4000, from: 'default' },
          load: { state: 'none', message: message('preflight.plan.no-target') },
        }),
      ),
    run: () => Promise.resolve(ok(undefined)),
    cancel: () => Promise.resolve(ok(undefined)),
    changed: (listener) => {
      listener({ going: null, report: null });
      return () => undefined;
    },
  },
  dock: {
    renewKey: () => Promise.resolve(ok(undefined)),
    changed: (listener) => {
      listener({ dock: 'none' });
      return () => undefined;
    },
  },
  obs: {
    usePassword: () => Promise.resolve(ok(undefined)),
    forgetPassword: () => Promise.resolve(ok(undefined)),
    lookAgain: () => Promise.resolve(ok(undefined)),
    changed: (listener) => {
      listener({ password: 'none', message: message('obs.password.none') });
      return () => undefined;
    },
  },
};
