import type { Verdict, VerdictCode } from '../../contract/verdict.ts';

/** The verdicts to which a phone on mobile data may add something: those it can speak for or against, and not to know. */
export const phoneMayTell: readonly VerdictCode[] = [
  'unknown',
  ...(['dns.tiktok-blocked', 'dns.tiktok-partial', 'path.ip-blocked', 'path.sni-blocked'] as const),
  ...(['path.block-page', 'path.tls-intercepted', 'tiktok.down', 'tiktok.unreachable', 'tiktok.feature-down'] as const),
  ...(['tiktok.dns-down', 'tiktok.certificate', 'tiktok.maintenance', 'tiktok.geo-blocked'] as const),
];

/** True where it is worth asking the user to look on the phone. */
export const isForPhone = ({ code, settledAt }: Pick<Verdict, 'code' | 'settledAt'>): boolean =>
  settledAt !== null && phoneMayTell.includes(code);

/** True where the phone may tell more, and has not been asked. */
export const mayPhoneTell = (verdict: Pick<Verdict, 'code' | 'settledAt' | 'evidence'>): boolean =>
  isForPhone(verdict) && !verdict.evidence.some(({ message }) => message.id.startsWith('evidence.phone'));
