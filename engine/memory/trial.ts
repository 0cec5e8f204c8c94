// A notification on trial: what it says is that it is one. It goes the way of all others, so that what one sees is what there will be,
// but nothing holds it back: whoever asks for it wants to see it.
import type { Notice } from '../../contract/alert.ts';
import type { Trial } from '../../contract/first-steps.ts';
import { message } from '../../contract/message.ts';
import { isoTime, systemClock } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import type { Memory } from './memory.ts';
import type { Unshown } from './unshown.ts';

/** What cannot be shown comes back at once, or when the desktop's service has not answered for so long. */
const COMES_BACK_MS = 2500;

const trialNotice = (atMs: number): Notice => ({
  ...{ id: 1, at: isoTime(atMs), occasion: 'trial', incident: null, group: 'trial', urgency: 'normal' },
  ...{ title: message('notice.trial'), body: message('notice.trial.what'), actions: [], silent: true },
});

/** Tells a trial notice and waits whether a shell hands it back. */
export const tryNotice = async (
  { tell }: Pick<Memory, 'tell'>,
  unshown: Pick<Unshown, 'subscribe'>,
  clock: Clock = systemClock,
): Promise<Trial> => {
  const notice = trialNotice(clock.now());
  const back = new AbortController();
  const end = unshown.subscribe((one) => {
    if (one === notice) back.abort();
  });
  tell(notice);
  await clock.sleep(COMES_BACK_MS, back.signal);
  end();
  return back.signal.aborted ? 'not-shown' : 'asked';
};
