import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import { ok } from '../../contract/result.ts';

/** The answers about comparing networks of an engine that has compared nothing, and has no networks to compare. */
export const nothingCompared: Handlers<Api>['compare'] = {
  networks: () => Promise.resolve(ok([])),
  run: () => Promise.resolve(ok(undefined)),
  await: () => Promise.resolve(ok(undefined)),
  cancel: () => Promise.resolve(ok(undefined)),
  changed: (listener) => {
    listener({ running: null, awaiting: null, report: null, ended: null });
    return () => undefined;
  },
};
