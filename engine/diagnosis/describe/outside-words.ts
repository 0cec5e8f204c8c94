// What sources outside said, as sentences.
import type { OutsideFacts } from '../../../contract/facts-outside.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { FactsOf } from '../../../contract/reading.ts';

const ofVantage = ({ by, where, host, reached, failed, tampered }: FactsOf<'vantage'>): Message =>
  message(`evidence.vantage-${by}`, {
    host,
    where: [`evidence.where-${where}`],
    reached,
    asked: reached + failed + tampered,
  });

const ofCloud = ({ owner, troubled }: FactsOf<'cloud'>): Message =>
  troubled.length > 0
    ? message('evidence.cloud-troubled', { owner, regions: troubled.join(', ') })
    : message('evidence.cloud-well', { owner });

/** The sentence of what an outside source said. */
export const outsideSentence = (facts: OutsideFacts): Message => {
  switch (facts.kind) {
    case 'vantage':
      return ofVantage(facts);
    case 'blocking':
      return message(`evidence.blocking-${facts.scope}`, { tests: facts.tests, blocked: facts.blocked });
    case 'outage':
      return message(`evidence.outage-${facts.level}`, { signals: facts.signals });
    case 'cloud':
      return ofCloud(facts);
    case 'routes':
      return message('evidence.routes', { percent: Math.round(facts.seenShare * 100) });
    case 'chatter':
      return message('evidence.chatter', { posts: facts.posts, usual: Math.round(facts.usual * 10) / 10 });
    case 'ban':
      return message('evidence.ban', { since: facts.since, listed: facts.listedAt });
  }
};
