// From two sides to one conclusion. A side counts only with its proof and a verdict of its own; what both see alike cannot be
// the fault of one of them. Nothing here knows how the looks were taken.
import type { Conclusion, ConclusionCode, Side } from '../../../contract/compare.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { layers } from '../../../contract/verdict.ts';
import type { Confidence, Layer, VerdictCode } from '../../../contract/verdict.ts';
import { isProven } from './proof.ts';

/** Two sides, and whether both lead over one router. */
export type Compared = { sides: readonly [Side, Side]; sameRouter: boolean };

type Found = { code: ConclusionCode; broken?: Side; confidence: Confidence; says?: Message['id'] };

/** The link that a verdict is about; null for `ok` and `unknown`. */
export const layerOf = (code: VerdictCode): Layer | null =>
  layers.find((layer) => code.startsWith(`${layer}.`)) ?? null;

// A network to which nothing could be bound was not looked at.
const isUnbound = ({ network: { why } }: Side): boolean => why === 'cannot-bind';
const counts = (side: Side): boolean => isProven(side.proof) && !isUnbound(side);
const isUnknown = ({ verdict: { code, severity } }: Side): boolean => code !== 'ok' && severity === 'unknown';
const isFine = ({ verdict: { code } }: Side): boolean => code === 'ok';
const isTiktoks = ({ verdict: { code } }: Side): boolean => layerOf(code) === 'tiktok' && code !== 'tiktok.geo-blocked';

// Over one and the same line silence may be a block on it, however often it is asked; what TikTok wrote itself is TikTok's.
const areTiktoks = ({ sides, sameRouter }: Compared): boolean =>
  sides.every(isTiktoks) && (!sameRouter || sides.some(({ verdict }) => verdict.blame === 'tiktok'));

// A name service that was only guessed must never be blamed.
const isGuessed = ({ resolvers, verdict: { code } }: Side): boolean =>
  resolvers === 'guessed' && layerOf(code) === 'dns';

const seenTwice = ({ sides }: Compared): boolean => sides.every(({ looks }) => looks > 1);

// A proof by counters is one; a link that broke before anything left is as good as the system's word on it.
const sure = (compared: Compared): Confidence =>
  seenTwice(compared) && compared.sides.every(({ proof }) => proof.state !== 'nothing-left') ? 'proven' : 'likely';

/** One place alone cannot split TikTok's silence from a block; two by different ways make it likely. */
const alike = ({ sides: [a, b], sameRouter }: Compared): Confidence => {
  if (sameRouter) return a.verdict.confidence;
  if (a.verdict.confidence === 'proven' || b.verdict.confidence === 'proven') return 'proven';
  return 'likely';
};

type Row = { when: (compared: Compared) => boolean; found: (compared: Compared) => Found };

const problem = (code: 'a-is-the-problem' | 'b-is-the-problem', at: 0 | 1): Row => ({
  when: ({ sides }) => !isFine(sides[at]) && isFine(sides[at === 0 ? 1 : 0]),
  found: (compared) => {
    const broken = compared.sides[at];
    const layer = layerOf(broken.verdict.code);
    const says = layer === 'tiktok' || layer === 'path' ? 'works-over-the-other' : code;
    return { code, broken, confidence: sure(compared), says: `compare.says.${says}` };
  },
});

/** The first row that holds is the conclusion. */
const rows: readonly Row[] = [
  {
    when: ({ sides }) => sides.some((side) => !counts(side) || isUnknown(side) || isGuessed(side)),
    found: () => ({ code: 'cannot-conclude', confidence: 'cannot-split' }),
  },
  {
    when: ({ sides }) => sides.every(isFine),
    found: (compared) => ({ code: 'both-fine', confidence: sure(compared) }),
  },
  problem('a-is-the-problem', 0),
  problem('b-is-the-problem', 1),
  {
    when: areTiktoks,
    found: (compared) => ({ code: 'both-same-tiktok', broken: compared.sides[0], confidence: alike(compared) }),
  },
  {
    when: ({ sides: [a, b] }) => a.verdict.code === b.verdict.code,
    found: (compared) => ({ code: 'both-same', broken: compared.sides[0], confidence: alike(compared) }),
  },
  { when: () => true, found: (compared) => ({ code: 'both-broken-differently', confidence: sure(compared) }) },
];

const proofWords = (side: Side): Message => {
  const { network, proof } = side;
  const id = isUnbound(side) ? 'cannot-bind' : proof.state;
  const params = { network: network.name, sent: proof.sentBytes, own: proof.ownSentBytes ?? 0 };
  return message(`compare.because.${id}`, params);
};

const reasonsOf = (compared: Compared, { code }: Found): Message[] => {
  const { sides, sameRouter } = compared;
  const named = (id: Message['id'], which: (side: Side) => boolean): Message[] =>
    sides.filter(which).map(({ network }) => message(id, { network: network.name }));
  const ways = message(sameRouter ? 'compare.because.same-router' : 'compare.because.different-ways');
  return [
    ...sides.map(proofWords),
    ...named('compare.because.unknown', (side) => counts(side) && isUnknown(side)),
    ...named('compare.because.guessed', isGuessed),
    ...(code === 'cannot-conclude' ? [] : [ways]),
    message(seenTwice(compared) ? 'compare.because.seen-twice' : 'compare.because.seen-once'),
  ];
};

/** What two sides come to. */
export const conclude = (compared: Compared): Conclusion => {
  const found = rows.find(({ when }) => when(compared))!.found(compared);
  const { code, broken, confidence, says = `compare.says.${code}` } = found;
  const isOnes = code === 'a-is-the-problem' || code === 'b-is-the-problem';
  const other = compared.sides.find((side) => side !== broken)!;
  const params = isOnes && broken ? { network: broken.network.name, other: other.network.name } : {};
  return {
    code,
    network: isOnes && broken ? broken.network.name : null,
    layer: broken ? layerOf(broken.verdict.code) : null,
    verdict: broken?.verdict.code ?? null,
    confidence,
    message: message(says, params),
    because: reasonsOf(compared, found),
  };
};
