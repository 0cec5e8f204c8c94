// The names that this computer and its user go by: what no export may hold.
import { hostname, userInfo } from 'node:os';

/** The computer's name and its user's; the latter is empty where the system knows none. */
export const machineNames = (): { hostName: string; userName: string } => {
  const hostName = hostname();
  try {
    return { hostName, userName: userInfo().username };
  } catch {
    // A user without an entry in the system's list, as in a container.
    return { hostName, userName: '' };
  }
};
