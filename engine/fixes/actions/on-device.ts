import { message } from '../../../contract/message.ts';
import type { Planned } from '../../os/controls/step.ts';
import type { ActionFix, Ground } from '../fix.ts';

/** A plan for the device that carries the default route; where none does there is nothing to plan. */
export const onDevice =
  (plan: (ground: Ground, device: string) => Promise<Planned>): ActionFix['plan'] =>
  (ground) =>
    ground.device === null
      ? Promise.resolve({ type: 'cannot', why: message('fix.cannot.no-device') })
      : plan(ground, ground.device);
