import { message } from '../../../contract/message.ts';
import type { Planned } from '../../os/controls/step.ts';
import type { ActionFix, Ground } from '../fix.ts';

type DevicePlan = (ground: Ground, device: string) => Promise<Planned>;

const onOne =
  (deviceOf: (ground: Ground) => string | null) =>
  (plan: DevicePlan): ActionFix['plan'] =>
  (ground) => {
    const device = deviceOf(ground);
    return device === null
      ? Promise.resolve({ type: 'cannot', why: message('fix.cannot.no-device') })
      : plan(ground, device);
  };

/** A plan for the device that carries the default route; where none does there is nothing to plan. */
export const onDevice = onOne(({ device }) => device);

/** A plan for the line itself, which a VPN may lead over: the VPN has no cable, no radio and no router. */
export const onLine = onOne(({ line }) => line);
