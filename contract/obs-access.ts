// The password of OBS’s WebSocket server, as the user typed it: where it is kept, never what it is.
import * as v from 'valibot';
import { messageSchema } from './message.ts';

/**
 * Where a typed password is: nowhere, in the secret store of this system, or in this program’s memory until it ends. `message` says so,
 * and why it is not kept where it cannot be.
 */
export const obsAccessSchema = v.object({
  password: v.picklist(['none', 'kept', 'until-quit']),
  message: messageSchema,
});

/** A password on its way in; it is never given back. */
export const obsPasswordSchema = v.object({
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
});

export type ObsAccessState = v.InferOutput<typeof obsAccessSchema>;
