// Whether this computer shows notices as notifications, as far as anybody knows; and if not, why not.
import * as v from 'valibot';

/**
 * Why the last notice did not appear: the desktop has no notifications for programs (`not-supported`), it did not let this one
 * (`refused`), there is no desktop here (`no-desktop`), none of its programs shows them (`no-service`) or it did not answer in time
 * (`no-answer`); beside a terminal this system shows none (`terminal`), or the user started without them (`switched-off`).
 */
export const unshownReasons = [
  'not-supported',
  'refused',
  'no-desktop',
  'no-service',
  'no-answer',
  'terminal',
  'switched-off',
] as const;

/** The systems whose way to allow notifications is known; `other` is any other one. */
export const allowingSystems = ['darwin', 'win32', 'linux', 'other'] as const;

/**
 * How the last notice fared: `taken` was shown, or taken by the desktop in order to be. `not-known` until one was tried: nobody is ever
 * told that he has not allowed what was never asked for.
 */
export const showingSchema = v.variant('state', [
  v.object({ state: v.literal('not-known') }),
  v.object({ state: v.literal('taken') }),
  v.object({
    state: v.literal('not-shown'),
    why: v.picklist(unshownReasons),
    system: v.picklist(allowingSystems),
  }),
]);

export type UnshownReason = (typeof unshownReasons)[number];
export type AllowingSystem = (typeof allowingSystems)[number];
export type Showing = v.InferOutput<typeof showingSchema>;

/** The system of a platform as Node names it. */
export const allowingSystemOf = (platform: string): AllowingSystem =>
  allowingSystems.find((system) => system === platform) ?? 'other';
