// Those outside as this window knows them: whom the user allows, and how they fare. They are listened to only where there is
// something to hear.
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client } from '../../contract/derive.ts';
import type { OutsideState } from '../../contract/outside.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';

/** Whom the user allows (null until it was read), and what is known from outside (null until it was heard). */
export type Others = {
  readonly allowed: readonly OutsideSourceId[] | null;
  readonly state: OutsideState | null;
  /** Reads anew whom the user allows: another window or the command line may have changed it. */
  readonly readAllowed: () => Promise<void>;
};

/** How the sources fare, for as long as the calling component lives and `isWanted` holds. */
export const followOutside = (
  client: Client<FirstApi>,
  isWanted = () => true,
): { readonly state: OutsideState | null } => {
  let state = $state.raw<OutsideState | null>(null);
  $effect(() => (isWanted() ? client.outside.changed((next) => (state = next)) : undefined));
  return {
    get state() {
      return state;
    },
  };
};

/**
 * Those outside, for as long as the calling component lives. Whom the user allows is read whenever the contact to the engine
 * comes about (`isHere`); `wereAsked` is true once others are part of the verdict.
 */
export const meetOthers = (client: Client<FirstApi>, isHere: () => boolean, wereAsked: () => boolean): Others => {
  let allowed = $state.raw<readonly OutsideSourceId[] | null>(null);
  const readAllowed = async (): Promise<void> => {
    const answer = await client.outside.allowed();
    if (answer.ok) allowed = answer.value;
  };
  const isWanted = $derived((allowed ?? []).length > 0 || wereAsked());
  const outside = followOutside(client, () => isWanted);
  $effect(() => {
    if (isHere()) readAllowed().catch(reportError);
  });
  return {
    get allowed() {
      return allowed;
    },
    get state() {
      return outside.state;
    },
    readAllowed,
  };
};
