// What was said of TikTok on a phone, as this window knows it. A subscription holds a connection, so it lasts only as long as
// somebody looks.
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { PhoneState } from '../../contract/phone.ts';

/** The state, for as long as the calling component lives; null until it was heard. */
export const followPhone = (client: Client<Api>): { readonly state: PhoneState | null } => {
  let state = $state.raw<PhoneState | null>(null);
  $effect(() => client.phone.changed((next) => (state = next)));
  return {
    get state() {
      return state;
    },
  };
};
