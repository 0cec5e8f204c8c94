// The phrases of messages that state their own reason, in the form of wordings.ts. They are read before all others: “Too many
// attempts. Try again later.” speaks of trying again, and trying again is what it punishes.
import type { StatedReason } from '../../contract/complaint.ts';
import type { Wordings } from './wordings.ts';

const SHUT = 'banned|suspended|disabled|terminated|deactivated';
const REFUSED = 'invalid|incorrect|wrong|expired|rejected|refused';
const RULES = 'rules|rule|policy|policies|terms|copyright|guideline|guidelines';

/** The phrases, most telling first. */
export const statedWordings: Wordings<StatedReason> = [
  [
    'stated-limit',
    [
      'too many attempts|tries|requests|logins',
      'maximum number attempts|tries|requests',
      'rate limit|limited|limiting',
      'visiting too frequently',
      'requests too frequently|often',
      'following|liking|commenting|posting|tapping too fast',
    ],
  ],
  [
    'stated-key',
    [
      `key|password|passcode ${REFUSED}`,
      'key|password|passcode not|isnt|wasnt valid|correct|accepted',
      'key|password|passcode doesnt match',
    ],
  ],
  [
    'stated-rule',
    [
      'community guideline|guidelines',
      `${RULES} violation|violations|violated|violates|violating|breach`,
      'under review',
      'not|isnt|arent eligible',
      'ineligible',
      'inactivity',
      'because|due|being inactive',
    ],
  ],
  [
    'stated-ban',
    [
      'sorry tiktok isnt|not available',
      'tiktok isnt|not available right now',
      'unavailable country|region',
      'not|isnt|arent available country|region',
      'law banning|bans|ban tiktok',
      'tiktok banned',
      `account ${SHUT}`,
      'you|youre|been|permanently|temporarily banned|suspended',
    ],
  ],
];
