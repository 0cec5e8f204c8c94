// Taking something along: what came, what was left out of it, or why nothing came.
import type { Exported } from '../../../contract/export.ts';
import type { Result } from '../../../contract/result.ts';

/** How it went last; every property is a rune. */
export type Taking<Asked> = {
  readonly busy: boolean;
  readonly trouble: string;
  readonly taken: Exported | null;
  /** Takes; true once it is here. */
  readonly take: (asked: Asked) => Promise<boolean>;
};

/** Nothing was taken yet; `request` takes. */
export const startTaking = <Asked>(request: (asked: Asked) => Promise<Result<Exported>>): Taking<Asked> => {
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
    take: async (asked) => {
      if (busy) return false;
      busy = true;
      try {
        const answer = await request(asked);
        trouble = answer.ok ? '' : answer.error.message;
        taken = answer.ok ? answer.value : null;
        return answer.ok;
      } finally {
        busy = false;
      }
    },
  };
};
