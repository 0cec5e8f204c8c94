// A filter doctor that finds what a test says, at once or never.
import type { Api } from '../../../contract/api.ts';
import type { Handlers } from '../../../contract/derive.ts';
import type { DnsReport } from '../../../contract/doctor.ts';
import { ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import { studioFiltered } from '../../engine/doctor/sights.ts';

/** What a test decides of the doctor. */
export type StoryDoctor = {
  handlers: Handlers<Api>['doctor'];
  find: (report: DnsReport) => void;
  untilStopped: () => void;
};

/** One who finds a filter at once. */
export const storyDoctor = (): StoryDoctor => {
  let found = studioFiltered;
  let isSlow = false;
  let stop = (): void => undefined;
  const examine = (): Promise<Result<DnsReport | null>> => {
    if (!isSlow) return Promise.resolve(ok(found));
    return new Promise((resolve) => (stop = () => resolve(ok(null))));
  };
  return {
    handlers: {
      dns: examine,
      stop: () => {
        stop();
        return Promise.resolve(ok(undefined));
      },
    },
    find: (report) => (found = report),
    untilStopped: () => (isSlow = true),
  };
};
