// Where a proxy setting comes from: what the system names first, because browsers and apps go by it; the variables, which
// mostly steer command-line programs, where the system names none.
import type { ProxySettings } from './os.ts';
import { proxyFromEnvironment } from './parse/environment-proxy.ts';
import type { Environment } from './program-path.ts';

/** The system's setting, else that of the variables, else null. */
export const preferSystem = async (
  system: Promise<ProxySettings | null>,
  environment: Environment,
): Promise<ProxySettings | null> => (await system) ?? proxyFromEnvironment(environment);
