import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import { ok } from '../../contract/result.ts';

/** The answers about the phone of an engine that was told nothing of one. */
export const nothingSaid: Handlers<Api>['phone'] = {
  answer: () => Promise.resolve(ok(undefined)),
  forget: () => Promise.resolve(ok(undefined)),
  changed: (listener) => {
    listener({ address: 'https://www.tiktok.com/', answer: null, gone: null });
    return () => undefined;
  },
};
