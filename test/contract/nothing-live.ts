import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import { fail, ok } from '../../contract/result.ts';

/** The answers about LIVE sessions of an engine that has kept none and looks at no OBS. */
export const nothingLive: Handlers<Api>['session'] = {
  mark: () => Promise.resolve(ok(undefined)),
  list: () => Promise.resolve(ok([])),
  log: () => Promise.resolve(fail('no-history', 'Nothing is remembered here.')),
  remove: () => Promise.resolve(ok(undefined)),
  changed: (listener) => {
    listener({ obs: { link: 'off' }, session: null, row: null, health: null });
    return () => undefined;
  },
};
