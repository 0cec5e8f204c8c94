// Taking something out of the history: what came, what was left out of it, or why nothing came.
import type { Api } from '../../../contract/api.ts';
import type { Client } from '../../../contract/derive.ts';
import type { ExportAsk, Exported } from '../../../contract/export.ts';
import { say } from '../../words/say.ts';
import { optionsFor, takeOptions } from './take-options.svelte.ts';

/** How it went last; every property is a rune. */
export type Taking = {
  readonly busy: boolean;
  readonly trouble: string;
  readonly taken: Exported | null;
  /** Takes; true once it is here. */
  readonly take: (ask: Pick<ExportAsk, 'form' | 'fromMs' | 'toMs' | 'incident'>) => Promise<boolean>;
};

/** The engine names the field as a program does; here it stands under its label. */
const refusalOf = (message: string): string =>
  message.replace(/^The argument of history\.take: "hide(\[\d+\])?"/, `“${say('take.words')}”`);

/** Nothing was taken yet. */
export const startTaking = (client: Client<Api>): Taking => {
  let busy = $state(false);
  let trouble = $state('');
  let taken = $state.raw<Exported | null>(null);
  return {
    get busy() {
      return busy;
    },
    get trouble() {
      return trouble;
    },
    get taken() {
      return taken;
    },
    take: async (ask) => {
      if (busy) return false;
      busy = true;
      try {
        const answer = await client.history.take({ ...ask, ...optionsFor(takeOptions) });
        trouble = answer.ok ? '' : refusalOf(answer.error.message);
        taken = answer.ok ? answer.value : null;
        return answer.ok;
      } finally {
        busy = false;
      }
    },
  };
};
