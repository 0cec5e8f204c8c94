// Answers of a shell that nobody sets up: the first steps are done, and it starts with nothing.
import type { Api } from '../../contract/api.ts';
import type { Handlers } from '../../contract/derive.ts';
import type { About } from '../../contract/report.ts';
import { ok } from '../../contract/result.ts';

/** The group `app` of such a shell. */
export const nothingSetUp = (about: About): Handlers<Api>['app'] => ({
  about: () => Promise.resolve(ok(about)),
  isNew: () => Promise.resolve(ok(false)),
  stepsDone: () => Promise.resolve(ok(undefined)),
  startup: () => Promise.resolve(ok('none')),
  setStartup: () => Promise.resolve(ok('none')),
});
