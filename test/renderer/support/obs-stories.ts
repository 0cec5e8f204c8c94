// The way into OBS, as the engine would tell of it.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import { message } from '../../../contract/message.ts';
import type { ObsAccessState } from '../../../contract/obs-access.ts';
import { fail, ok } from '../../../contract/result.ts';
import { telling } from './telling.ts';

const access = (password: ObsAccessState['password']): ObsAccessState => ({
  password,
  message: message(`obs.password.${password}`),
});

/** A place for a password that a test looks at. */
export type StoryObs = {
  handlers: Handlers<Api>['obs'];
  /** The passwords that came, latest last; null for forgetting it. */
  heard: () => ReadonlyArray<string | null>;
  /** How often OBS was to be looked for. */
  looks: () => number;
  /** Refuses from now on, with this sentence. */
  refuse: (why: string) => void;
};

/** No password is known. */
export const storyObs = (): StoryObs => {
  const state = telling(access('none'));
  const heard: Array<string | null> = [];
  let why = '';
  let looks = 0;
  return {
    handlers: {
      usePassword: ({ password }) => {
        if (why !== '') return Promise.resolve(fail('bad-argument', why));
        heard.push(password);
        state.show(access('kept'));
        return Promise.resolve(ok(undefined));
      },
      forgetPassword: () => {
        heard.push(null);
        state.show(access('none'));
        return Promise.resolve(ok(undefined));
      },
      lookAgain: () => {
        looks += 1;
        return Promise.resolve(ok(undefined));
      },
      changed: state.changed,
    },
    heard: () => heard,
    looks: () => looks,
    refuse: (sentence) => (why = sentence),
  };
};
