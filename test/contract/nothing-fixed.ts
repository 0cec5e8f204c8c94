import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import { message } from '../../contract/message.ts';
import { ok } from '../../contract/result.ts';

const done = Promise.resolve(ok(undefined));

/** The answers about fixes of an engine that offers none and has run none. */
export const nothingFixed: Handlers<Api>['fixes'] = {
  plan: () => Promise.resolve(ok({ can: false, why: message('fix.refused.no-hands') })),
  run: () => done,
  planUndo: () => Promise.resolve(ok({ commands: [] })),
  undo: () => done,
  cancel: () => done,
  answer: () => done,
  watchRouter: () => done,
  changed: (listener) => {
    listener({ offers: [], running: null, past: [], router: null, routerPage: null });
    return () => undefined;
  },
};
