// From two sides to one conclusion. A side counts only with its proof and a verdict of its own; what both see alike cannot be
// the fault of one of them. Nothing here knows how the looks were taken.
import type { Conclusion, ConclusionCode, Side } from '../../../contract/compare.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import { layerOf } from '../../../contract/verdict.ts';
import type { Confidence, VerdictCode } from '../../../contract/verdict.ts';
import { isFirewalled, isLineDown, tunnelPair } from './beneath.ts';
import type { TunnelPair } from './beneath.ts';
import { isProven } from './proof.ts';

/** Two sides, whether both lead over one router, and whether programs are told to use a proxy on this computer itself. */
export type Compared = { sides: readonly [Side, Side]; sameRouter: boolean; hasOwnProxy?: boolean };

type Named = { network: string; other: string };

/** `broken` is the side whose fault it is about; `named` fills the sentence: the network that it accuses first. */
type Found = {
  code: ConclusionCode;
  broken?: Side;
  named?: Named;
  confidence: Confidence;
  says?: Message['id'];
};

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

// A proxy is no network's: one that fails over one of them stands somewhere else, and one on this computer goes its own way.
const isProxied = (side: Side, hasOwnProxy: boolean): boolean =>
  side.verdict.code === 'device.proxy-broken' || (hasOwnProxy && layerOf(side.verdict.code) === 'internet');

/** Codes that rest on what TikTok wrote over TLS that validates, where they are proven: no network could have written it. */
const writtenCodes: readonly VerdictCode[] = ['tiktok.down', 'tiktok.feature-down', 'tiktok.maintenance'];

const isWritten = ({ verdict: { code, blame, confidence } }: Side): boolean =>
  writtenCodes.includes(code) && blame === 'tiktok' && confidence === 'proven';

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

const namedAfter = (broken: Side, { sides }: Compared): Named => ({
  network: broken.network.name,
  other: sides.find((side) => side !== broken)!.network.name,
});

const saysOf = ({ verdict: { code, severity } }: Side, found: ConclusionCode): Message['id'] => {
  const layer = layerOf(code);
  if (layer !== 'tiktok' && layer !== 'path') return `compare.says.${found}`;
  return severity === 'degraded' ? 'compare.says.better-over-the-other' : 'compare.says.works-over-the-other';
};

const problem = (code: 'a-is-the-problem' | 'b-is-the-problem', at: 0 | 1): Row => ({
  when: ({ sides }) => !isFine(sides[at]) && isFine(sides[at === 0 ? 1 : 0]),
  found: (compared) => {
    const broken = compared.sides[at];
    const named = namedAfter(broken, compared);
    return { code, broken, named, confidence: sure(compared), says: saysOf(broken, code) };
  },
});

/** A VPN that is broken and the line below it that breaks it; null where that is not so. */
const brokenPair = ({ sides }: Compared): TunnelPair | null => {
  const pair = tunnelPair(sides);
  return pair && !isFine(pair.tunnel) && !isFine(pair.line) && isLineDown(pair) ? pair : null;
};

/** The first row that holds is the conclusion. */
const rows: readonly Row[] = [
  {
    when: ({ sides, hasOwnProxy = false }) =>
      sides.some((side) => !counts(side) || isUnknown(side) || isGuessed(side) || isProxied(side, hasOwnProxy)) ||
      isFirewalled(sides),
    found: () => ({ code: 'cannot-conclude', confidence: 'cannot-split' }),
  },
  {
    when: ({ sides }) => sides.every(isFine),
    found: (compared) => ({ code: 'both-fine', confidence: sure(compared) }),
  },
  {
    when: ({ sides }) => sides.some(isFine) && sides.some(isWritten),
    found: (compared) => {
      const broken = compared.sides.find(isWritten)!;
      const named = namedAfter(broken, compared);
      return { code: 'tiktok-over-one', broken, named, confidence: sure(compared) };
    },
  },
  problem('a-is-the-problem', 0),
  problem('b-is-the-problem', 1),
  {
    when: areTiktoks,
    found: (compared) => ({
      code: 'both-same-tiktok',
      broken: compared.sides[0],
      confidence: alike(compared),
      // Silence over two networks may still be a block that both have, as in a whole country.
      ...(compared.sides.every(({ verdict }) => verdict.blame !== 'tiktok') && { says: 'compare.says.both-silent' }),
    }),
  },
  {
    when: ({ sides: [a, b] }) => a.verdict.code === b.verdict.code,
    found: (compared) => ({ code: 'both-same', broken: compared.sides[0], confidence: alike(compared) }),
  },
  {
    when: (compared) => brokenPair(compared) !== null,
    found: (compared) => {
      const { tunnel, line } = brokenPair(compared)!;
      const named = { network: line.network.name, other: tunnel.network.name };
      return { code: 'both-broken-differently', named, confidence: 'likely', says: 'compare.says.line-below' };
    },
  },
  { when: () => true, found: (compared) => ({ code: 'both-broken-differently', confidence: sure(compared) }) },
];

const proofWords = (side: Side): Message => {
  const { network, proof } = side;
  const id = isUnbound(side) ? 'cannot-bind' : proof.state;
  const params = { network: network.name, sent: proof.sentBytes, own: proof.ownSentBytes ?? 0 };
  return message(`compare.because.${id}`, params);
};

/** The names of a VPN and of the line below it, for a sentence about both. */
const namesIn = ({ tunnel, line }: TunnelPair): Named => ({ network: tunnel.network.name, other: line.network.name });

// How the two ways out are related, as far as it shows.
const waysOf = ({ sides, sameRouter }: Compared): Message => {
  const pair = tunnelPair(sides);
  if (pair) {
    return message(pair.isOver ? 'compare.because.vpn-over' : 'compare.because.vpn', namesIn(pair));
  }
  return message(sameRouter ? 'compare.because.same-router' : 'compare.because.different-ways');
};

const reasonsOf = (compared: Compared, { code }: Found): Message[] => {
  const { sides, hasOwnProxy = false } = compared;
  const named = (id: Message['id'], which: (side: Side) => boolean): Message[] =>
    sides.filter(which).map(({ network }) => message(id, { network: network.name }));
  const pair = isFirewalled(sides) ? tunnelPair(sides) : null;
  return [
    ...sides.map(proofWords),
    ...named('compare.because.unknown', (side) => counts(side) && isUnknown(side)),
    ...named('compare.because.guessed', isGuessed),
    ...named('compare.because.proxy', (side) => isProxied(side, hasOwnProxy)),
    ...(pair ? [message('compare.because.vpn-firewall', namesIn(pair))] : []),
    ...(code === 'cannot-conclude' ? [] : [waysOf(compared)]),
    message(seenTwice(compared) ? 'compare.because.seen-twice' : 'compare.because.seen-once'),
  ];
};

/** What two sides come to. */
export const conclude = (compared: Compared): Conclusion => {
  const found = rows.find(({ when }) => when(compared))!.found(compared);
  const { code, broken, named, confidence, says = `compare.says.${code}` } = found;
  const isOnes = code === 'a-is-the-problem' || code === 'b-is-the-problem';
  return {
    code,
    network: isOnes && broken ? broken.network.name : null,
    layer: broken ? layerOf(broken.verdict.code) : null,
    verdict: broken?.verdict.code ?? null,
    confidence,
    message: message(says, named ?? {}),
    because: reasonsOf(compared, found),
  };
};
