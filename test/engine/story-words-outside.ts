// Words about what sources outside said.
import type { Circle } from '../../contract/facts-outside.ts';
import type { PhoneAnswer } from '../../contract/phone.ts';
import type { FactsOf } from '../../contract/reading.ts';
import type { VerdictCode } from '../../contract/verdict.ts';
import type { Word } from './story.ts';
import { tell } from './story-telling.ts';

const fine = { status: 'ok' } as const;

/** So many of those asked in a circle reached TikTok by name and so many did not; everybody reached the control. */
export const others = (
  where: Circle,
  [reached, failed]: readonly [number, number],
  more: Partial<FactsOf<'vantage'>> = {},
): Word => {
  const counts = { reached, failed, tampered: 0, unsure: 0, controlReached: reached + failed, controlFailed: 0 };
  const facts = { kind: 'vantage', by: 'name', where, host: 'www.tiktok.com', ...counts, ...more } as const;
  return tell('tiktok', `${facts.host} by ${facts.by} from ${where}`, facts, fine);
};

/** The very server that this machine was sent to, tried from elsewhere. */
export const sameServer = (counts: readonly [number, number], more: Partial<FactsOf<'vantage'>> = {}): Word =>
  others('world', counts, { by: 'address', ...more });

/** So many of the tests of the last days found TikTok blocked. */
export const blocking = (scope: 'country' | 'network', blocked: number, tests: number): Word =>
  tell('path', `OONI, ${scope}`, { kind: 'blocking', scope, tests, blocked, usualShare: null }, fine);

/** So many people write that TikTok fails, where hardly anybody does usually. */
export const chatter = (posts: number): Word =>
  tell('tiktok', 'chatter', { kind: 'chatter', posts, usual: 0.3, level: posts > 15 ? 'strong' : 'none' }, fine);

/** Signals of an outage of the user's own country. */
export const outage = (level: FactsOf<'outage'>['level']): Word =>
  tell('internet', 'IODA, country', { kind: 'outage', scope: 'country', level, signals: 2 }, fine);

/** The data centres of which trouble is reported. */
export const cloud = (...troubled: string[]): Word =>
  tell('tiktok', 'Oracle Cloud', { kind: 'cloud', owner: 'Oracle Cloud', troubled }, fine);

/** Which share of the internet sees the routes to a network of TikTok's. */
export const routes = (seenShare: number): Word =>
  tell('tiktok', 'AS396986', { kind: 'routes', asn: 396_986, seenShare }, fine);

/** A ban on the list. */
export const ban = (country: string, since: string): Word =>
  tell('path', 'list of bans', { kind: 'ban', country, since, listedAt: '2026-11-21' }, fine);

/** What somebody says of TikTok's website on a phone, while this was the verdict. */
export const phone = (says: PhoneAnswer, about: VerdictCode = 'unknown', host = 'www.tiktok.com'): Word =>
  tell('tiktok', host, { kind: 'phone', says, about }, fine);
