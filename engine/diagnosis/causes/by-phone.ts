// Silence that nobody could tell the side of, said with a person's word about TikTok on a phone. The code and whom it blames,
// which is nobody, stay: the word may be wrong, another provider's way leads to other servers of TikTok's, and a country that
// blocks TikTok blocks it on the phone as well.
import type { MessageId } from '../../../contract/message.ts';
import type { PhoneAnswer } from '../../../contract/phone.ts';
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding } from '../findings/targets.ts';
import { isSameTrouble } from '../phone-weight.ts';
import type { Proof } from './cause.ts';

type Said = Required<Pick<Proof, 'sentence' | 'confidence' | 'wouldChangeMind'>>;

const change = {
  works: ['change.other-network-same', 'change.tiktok-answers'],
  'does-not': ['change.works-elsewhere', 'change.tiktok-answers'],
} as const satisfies Record<PhoneAnswer, readonly MessageId[]>;

const said: Readonly<Record<PhoneAnswer, Said>> = {
  works: { sentence: 'mobile.tiktok.unreachable', confidence: 'likely', wouldChangeMind: change.works },
  'does-not': {
    sentence: 'neither.tiktok.unreachable',
    confidence: 'cannot-split',
    wouldChangeMind: change['does-not'],
  },
};

/** True for a sentence that a person's word has decided. */
export const isDecidedByPhone = (id: MessageId): boolean => Object.values(said).some(({ sentence }) => sentence === id);

/** How the word puts it; nothing where others were asked and have said more, or where the website is not what is silent. */
export const byPhone = ({ phone, outside }: Findings, silent: readonly TargetFinding[]): Partial<Proof> => {
  if (!phone?.isAboutTrouble || outside.byName.world !== 'unknown') return {};
  const { facts, target } = phone.entry.latest;
  const isIt = silent.some(({ feature, host }) => feature === 'web' && host === target);
  const judged = { code: 'tiktok.unreachable', sharpens: [] } as const;
  return isIt && isSameTrouble(facts.about, judged) ? said[facts.says] : {};
};
