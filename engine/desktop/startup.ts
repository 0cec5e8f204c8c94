import type { StartupState } from '../../contract/first-steps.ts';
import type { Result } from '../../contract/result.ts';

/** How a shell is started when the user logs in: asked of the system each time, changed only by the user's word. */
export type Startup = {
  state: () => Promise<StartupState>;
  set: (isOn: boolean) => Promise<Result<StartupState>>;
};
