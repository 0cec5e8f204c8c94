// Chatter: how many people write in public that TikTok fails. Asked only by the user: it costs megabytes, and alone it never
// makes a verdict.
import { DAY_MS } from '../../contract/durations.ts';
import type { Catalog } from '../../contract/catalog.ts';
import { callService } from './call.ts';
import { levelOf } from './answers/chatter.ts';
import { readEvent } from './answers/jetstream.ts';
import { readTimeline } from './answers/mastodon.ts';
import type { Posts } from './answers/mastodon.ts';
import { hostOf, trouble } from './source.ts';
import type { Answered, Asking, OutsideSource, Trouble } from './source.ts';
import { readStream } from './stream.ts';

/** The last minutes of the stream, held against as many at the same time of the day before. */
const STRETCH_MS = 3 * 60_000;
/** More than this is not read of one stretch, in characters: the stream is much larger than what is looked for in it. */
const MAX_CHARACTERS = 6_000_000;

const askTimeline = async ({ way, catalog, signal }: Asking): Promise<Posts | Trouble> => {
  const service = hostOf(catalog, 'chatter', 'timeline');
  if (!service) return trouble('not-asked');
  // Four tags at the most, the one of the path among them.
  const query = 'any[]=tiktokoutage&any[]=tiktok_down&limit=40';
  const reply = await callService(way, { host: service.host, path: `${service.path}?${query}` }, signal);
  if (reply.type === 'trouble') return reply;
  return readTimeline(reply.value, way.clock.now()) ?? trouble('garbled');
};

const streamsOf = ({ outsideHosts }: Catalog): Catalog['outsideHosts'] =>
  outsideHosts.filter(({ outside, role }) => outside === 'chatter' && role === 'stream');

// Different people who complained in a stretch that begins at a moment, null where it did not come to its end; null where the
// stream said nothing at all, and another one may be tried.
const countStretch = async ({ way, signal }: Asking, stream: { host: string; path: string }, fromMs: number) => {
  const authors = new Set<string>();
  let characters = 0;
  let heard = 0;
  let isCut = false;
  const onText = (text: string): boolean => {
    characters += text.length;
    const event = readEvent(text);
    if (event) heard += 1;
    if (event?.complains) authors.add(event.complains);
    isCut = characters >= MAX_CHARACTERS;
    return isCut || (event !== null && event.atMs >= fromMs + STRETCH_MS);
  };
  const path = `${stream.path}?wantedCollections=app.bsky.feed.post&cursor=${Math.round(fromMs * 1000)}`;
  const wasEnough = await readStream(way, { host: stream.host, path }, onText, signal);
  if (heard === 0) return null;
  // Half a stretch says nothing about a whole one.
  return { authors: wasEnough && !isCut ? authors.size : null };
};

const readStretches = async (asking: Asking): Promise<Posts | Trouble> => {
  // The stream counts in whole microseconds: a fraction of one must not lie between a stretch and its end.
  const nowMs = Math.floor(asking.way.clock.now());
  for (const stream of streamsOf(asking.catalog)) {
    const [posts, usual] = await Promise.all([
      countStretch(asking, stream, nowMs - STRETCH_MS),
      countStretch(asking, stream, nowMs - DAY_MS),
    ]);
    if (posts === null && usual === null) continue;
    if (posts?.authors == null || usual?.authors == null) break;
    return { posts: posts.authors, usual: usual.authors };
  }
  return trouble('silent');
};

const ask = async (asking: Asking): Promise<Answered> => {
  const answers = await Promise.all([askTimeline(asking), readStretches(asking)]);
  const counts = answers.filter((answer): answer is Posts => 'posts' in answer);
  const [failed = trouble('silent')] = answers.filter((answer): answer is Trouble => 'why' in answer);
  if (counts.length === 0) return failed;
  const posts = counts.reduce((sum, count) => sum + count.posts, 0);
  const usual = counts.reduce((sum, count) => sum + count.usual, 0);
  const facts = { kind: 'chatter', posts, usual, level: levelOf(posts, usual) } as const;
  return { type: 'heard', heard: [{ layer: 'tiktok', about: 'chatter', facts }] };
};

/** What people write on Mastodon and Bluesky. */
export const chatter: OutsideSource = {
  id: 'chatter',
  codes: [],
  freshMs: 10 * 60_000,
  perHour: 4,
  timeoutMs: 20_000,
  ask,
};
