// How people and apps say it: phrases by complaint, in lower case and without apostrophes. A phrase fits a text in which all
// its words stand close together, in any order; `a|b` is either word. The more words fit, the better; at a tie the complaint
// that stands first here counts, so what names a thing stands before what names only the network.
import type { OpenComplaint } from '../../contract/complaint.ts';

const NOT = 'cannot|cant|couldnt|unable|failed|fails|fail|wont|doesnt|isnt|arent|not|never';
const COUNTS = 'views|likes|comments|followers|plays|counts';
const GONE = 'gone|missing|disappeared|frozen|stuck|lost|reset';
const UPLOAD = 'upload|uploads|uploading|post|posting|publish|publishing';
const STUCK = 'stuck|hangs|hanging|frozen|processing|forever|slow|paused|waiting|stopped';
const LIVE = 'live|livestream|stream|broadcast';
const ENDED =
  'ended|ends|end|ending|over|stopped|paused|interrupted|disconnected|closed|cut|kicked|terminated|finished';
const UNSTABLE = 'unstable|weak|poor|bad|slow|unsteady';
const NETWORK = 'network|internet|connection|wifi|signal';

/** A table of phrases by complaint. */
export type Wordings<Id> = ReadonlyArray<readonly [complaint: Id, phrases: readonly string[]]>;

/** The phrases of what leaves its reason open, most telling complaint first. */
export const wordings: Wordings<OpenComplaint> = [
  [
    'zero-counts',
    [
      `0|zero|no|none ${COUNTS}`,
      '0|zero view|like|comment|follower',
      `${COUNTS} ${GONE}`,
      `${COUNTS} ${NOT} show|showing|update|updating|load|loading`,
    ],
  ],
  ['upload-stuck', [`${NOT} ${UPLOAD}`, `${UPLOAD} ${STUCK}`, 'video processing', 'uploading']],
  ['live-ended', [`${LIVE} ${ENDED}`, `${NOT} go|start|begin ${LIVE}`]],
  ['network-unstable', [`${NETWORK} ${UNSTABLE}`, 'unstable']],
  [
    'cannot-connect',
    [
      `${NOT} connect|connecting|reach`,
      `${NOT} connect|connecting|reach server|servers|tiktok`,
      'connection failed|timeout|refused',
      'connection timed out',
      `server|servers ${NOT}|unavailable|busy|down|unreachable`,
    ],
  ],
  [
    'no-internet',
    [
      `no|without|lost ${NETWORK}`,
      `no ${NETWORK} connection|available`,
      'connect|connected to internet',
      'not connected internet',
      'offline',
    ],
  ],
  ['check-network', [`check ${NETWORK}`, 'network error|problem|failure']],
  [
    'spinner',
    [
      'spinner|spinning|loading|buffering|endless',
      `${NOT} load|loading|open`,
      'keeps|still|stuck|endless loading|spinning|buffering|refreshing',
      'black|blank|white screen',
      'loads loads',
    ],
  ],
  [
    'something-went-wrong',
    [
      'went wrong',
      'something went wrong',
      'unknown|unexpected error|problem',
      'error occurred',
      'server|servers error',
      `${NOT} refresh|refreshing`,
      'log|login|sign|signin failed|fails|error',
      `${NOT} log|login|sign in`,
      'tiktok|app down|broken|crashed',
      `tiktok|app ${NOT}|stopped work|works|working`,
      'try again later',
      'oops',
    ],
  ],
];
