// The network services of a Mac, and which of their names may be handed to a program.
import type { Ask } from '../ask.ts';
import { parseServiceOrder, type NetworkService } from './parse/networksetup.ts';

/** The services, or null when the system does not list them. */
export const servicesOf = async (ask: Ask): Promise<readonly NetworkService[] | null> => {
  const text = await ask('networksetup', '-listnetworkserviceorder');
  return text === null ? null : parseServiceOrder(text);
};

/** True for a name that no program takes for an option; its other letters mean nothing to anybody. */
export const isServiceName = (name: string): boolean => /^[^-\p{Cc}][^\p{Cc}]*$/u.test(name);
