// Where the dock is, as the engine would tell a window.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import type { DockState } from '../../../contract/dock.ts';
import { fail, ok } from '../../../contract/result.ts';
import { telling } from './telling.ts';

/** An address as it is told; its key opens nothing. */
export const dockIsAt = (key: string): DockState => ({ dock: 'on', address: `http://127.0.0.1:21443/#${key}` });

/** A dock that a test decides on. */
export type StoryDock = {
  handlers: Handlers<Api>['dock'];
  show: (state: DockState) => void;
  /** How often another key was wanted. */
  renewals: () => number;
  /** Refuses another key from now on, with this sentence. */
  refuse: (why: string) => void;
};

/** Switched off at first; another key gives another address. */
export const storyDock = (): StoryDock => {
  const state = telling<DockState>({ dock: 'off' });
  let renewals = 0;
  let why = '';
  return {
    handlers: {
      renewKey: () => {
        if (why !== '') return Promise.resolve(fail('not-ready', why));
        renewals += 1;
        state.show(dockIsAt(`key-number-${renewals + 1}`));
        return Promise.resolve(ok(undefined));
      },
      changed: state.changed,
    },
    show: state.show,
    renewals: () => renewals,
    refuse: (sentence) => (why = sentence),
  };
};
