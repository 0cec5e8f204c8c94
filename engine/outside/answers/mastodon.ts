// A hashtag's timeline of a Mastodon server (Mastodon's documentation, methods/timelines): posts, newest first.
import * as v from 'valibot';
import { isoTimeSchema } from '../../../contract/iso-time.ts';
import { isComplaint } from './chatter.ts';

const postSchema = v.object({
  created_at: isoTimeSchema,
  content: v.string(),
  account: v.object({ id: v.string(), bot: v.optional(v.nullable(v.boolean()), false) }),
});

const timelineSchema = v.array(v.unknown());

/** What counts as lately, and the longest past that tells what is usual, in milliseconds. */
const LATELY_MS = 30 * 60_000;
const PAST_MS = 24 * 60 * 60_000;

/** A post has some hundred characters; more of one is not read, so that no text can keep the reader busy. */
const MOST_CHARACTERS = 4000;

// The tag itself says "down"; what counts is that somebody speaks of TikTok, and not of a ban.
const plainText = (html: string): string =>
  `tiktok down ${html.slice(0, MOST_CHARACTERS).replaceAll(/<[^<>]*>/g, ' ')}`;

/** Different people who posted lately, and how many do usually in as long a time. */
export type Posts = { posts: number; usual: number };

/** Counts a timeline as of a moment (epoch ms); null for an answer that is none. */
export const readTimeline = (value: unknown, nowMs: number): Posts | null => {
  const timeline = v.safeParse(timelineSchema, value);
  if (!timeline.success) return null;
  const posts = timeline.output.flatMap((one) => {
    const post = v.safeParse(postSchema, one);
    if (!post.success || post.output.account.bot === true || !isComplaint(plainText(post.output.content))) return [];
    return [{ author: post.output.account.id, agoMs: nowMs - Date.parse(post.output.created_at) }];
  });
  const authors = (fromMs: number, toMs: number): number =>
    new Set(posts.filter(({ agoMs }) => agoMs >= fromMs && agoMs < toMs).map(({ author }) => author)).size;
  // A full page reaches only as far back as its oldest post.
  const oldestMs = Math.max(LATELY_MS, ...posts.map(({ agoMs }) => Math.min(agoMs, PAST_MS)));
  const pastMs = posts.length < timeline.output.length || timeline.output.length < 40 ? PAST_MS : oldestMs;
  const before = authors(LATELY_MS, PAST_MS);
  return { posts: authors(0, LATELY_MS), usual: (before * LATELY_MS) / Math.max(LATELY_MS, pastMs - LATELY_MS) };
};
