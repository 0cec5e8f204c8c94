// What each message of TikTok's is about, which kinds of faults can be behind it, and what is worth trying when none is seen.
// A table: one row for each complaint.
import type { OpenComplaint } from '../../contract/complaint.ts';
import type { MessageId } from '../../contract/message.ts';
import type { Feature } from '../../contract/verdict.ts';
import type { Effect } from './effects.ts';

/** A row: an effect without an entry in `fits` is no reason for the message. */
export type ComplaintRow = {
  concerns: readonly Feature[];
  fits: Readonly<Partial<Record<Effect, 'certain' | 'likely'>>>;
  /** The message may be about any of the features, not all of them at once. */
  isGeneral?: true;
  /** What a computer cannot see of it. */
  left: MessageId;
  /** Worth trying when nothing is seen, best first. */
  tries: readonly MessageId[];
  /** Worth doing while it lasts, whatever the reason. */
  meanwhile?: MessageId;
};

/** Nothing comes through; the app only guesses why. */
const connection = {
  fits: { cut: 'certain', fails: 'certain', parts: 'likely', unsteady: 'likely', late: 'likely' },
  isGeneral: true,
  left: 'left.connection',
} as const;

/** What each complaint is about. */
export const complaintRows: Readonly<Record<OpenComplaint, ComplaintRow>> = {
  'cannot-connect': {
    ...connection,
    concerns: ['web', 'login', 'feed', 'mobile', 'api'],
    tries: ['try.mobile-data', 'try.vpn-off', 'try.reopen'],
  },
  'check-network': {
    ...connection,
    concerns: ['web', 'feed', 'video', 'mobile', 'api'],
    tries: ['try.mobile-data', 'try.vpn-off', 'try.reopen'],
  },
  'no-internet': {
    ...connection,
    concerns: ['web', 'feed', 'mobile', 'api'],
    fits: { ...connection.fits, fails: 'likely' },
    tries: ['try.other-page', 'try.mobile-data', 'try.vpn-off'],
  },
  'network-unstable': {
    concerns: ['video', 'live', 'liveChat', 'ingest'],
    fits: { cut: 'likely', unsteady: 'certain', parts: 'likely', fails: 'likely' },
    left: 'left.signal',
    tries: ['try.closer', 'try.pause-others', 'try.mobile-data'],
  },
  spinner: {
    ...connection,
    concerns: ['feed', 'video', 'image', 'mobile', 'api'],
    tries: ['try.mobile-data', 'try.reopen', 'try.vpn-off'],
  },
  'zero-counts': {
    concerns: ['web', 'feed', 'comments', 'mobile', 'api'],
    fits: { fails: 'certain', parts: 'likely' },
    left: 'left.counts',
    tries: ['try.wait-counts', 'try.ask-somebody', 'try.notices'],
  },
  'upload-stuck': {
    concerns: ['upload', 'login', 'mobile', 'api'],
    fits: { cut: 'certain', fails: 'certain', parts: 'certain', unsteady: 'likely' },
    left: 'left.upload',
    tries: ['try.upload-here', 'try.mobile-data', 'try.keep-video'],
    meanwhile: 'try.keep-video',
  },
  'live-ended': {
    concerns: ['live', 'liveChat', 'ingest'],
    fits: { cut: 'likely', fails: 'likely', parts: 'likely', unsteady: 'likely' },
    left: 'left.live',
    tries: ['try.notices', 'try.mobile-data', 'try.keep-watching'],
  },
  'something-went-wrong': {
    concerns: ['web', 'login', 'feed', 'comments', 'search', 'upload', 'mobile', 'api'],
    fits: { cut: 'certain', fails: 'certain', parts: 'likely', unsteady: 'likely', late: 'likely' },
    isGeneral: true,
    left: 'left.request',
    tries: ['try.once-more', 'try.reopen', 'try.browser'],
  },
};
