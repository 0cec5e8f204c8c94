// Whether Tokwatch starts with the computer, as the system says, and changing that.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { StartupState } from '../../contract/first-steps.ts';
import { failureWords } from '../../contract/refusal.ts';

/** The start as it stands, `none` until it is known; `refusal` says why the last change did not come about. */
export type StartupChoice = {
  readonly state: StartupState;
  readonly refusal: string;
  readonly set: (isOn: boolean) => Promise<void>;
};

/** Asks the shell for as long as the calling component lives. */
export const followStartup = (client: Client<Api>): StartupChoice => {
  let state = $state<StartupState>('none');
  let refusal = $state('');
  const ask = async (): Promise<void> => {
    const answer = await client.app.startup();
    if (answer.ok) state = answer.value;
  };
  $effect(() => {
    ask().catch(reportError);
  });
  return {
    get state() {
      return state;
    },
    get refusal() {
      return refusal;
    },
    set: async (on) => {
      const answer = await client.app.setStartup({ on });
      if (answer.ok) state = answer.value;
      refusal = answer.ok ? '' : failureWords(answer.error);
    },
  };
};
