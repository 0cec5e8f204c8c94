// The window's page as a shell serves it: in its language, and with the sentence of the moment in it, so that one can read it before any
// script has run. Pure.
import { asMayBeSeen } from './discreet.ts';
import { languageFacts } from './languages.ts';
import type { Language } from './languages.ts';
import { message, say } from './message.ts';
import type { Message, Speech } from './message.ts';
import { adviceOf, sentenceOf } from './present.ts';
import type { Snapshot } from './report.ts';
import { unparted } from './unparted.ts';

// Which language that is the shell has decided; the page follows.
const pageIn = (html: string, language: Language): string =>
  html.replace(
    '<html lang="en"',
    `<html data-language="${language}" lang="${language}" dir="${languageFacts[language].direction}"`,
  );

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// A sentence may hold what a network called itself.
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

const tell = (told: Message, snapshot: Snapshot, speech: Speech): string =>
  escaped(unparted(say(asMayBeSeen(told, snapshot), speech)));

// In the place where the window will say it, until the window takes its place; and for the case that none comes, what that means, which
// shows itself late.
const toldIn = (snapshot: Snapshot, speech: Speech): string => {
  const [sentence, advice] = [sentenceOf(snapshot), adviceOf(snapshot)].map((one) => tell(one, snapshot, speech));
  const [late, again] = [message('told.late'), message('view.reload')].map((one) => tell(one, snapshot, speech));
  return (
    `<div class="told"><h1>${sentence}</h1><p class="lead">${advice}</p>` +
    `<p class="late">${late} <a href="">${again}</a></p></div>`
  );
};

/** What a page begins with: its language, how that is spoken, and what is known; null before the engine has begun. */
export type PageStart = { language: Language; speech: () => Speech | Promise<Speech>; snapshot: Snapshot | null };

/**
 * The page with its language named in it, and with what the snapshot says. While nobody watches nothing is said so early: the sentence
 * then stands beside a drawing.
 */
export const servedPage = async (html: string, { language, speech, snapshot }: PageStart): Promise<string> => {
  const named = pageIn(html, language);
  if (snapshot === null || snapshot.paused) return named;
  const told = toldIn(snapshot, await speech());
  return named.replace('<body></body>', () => `<body>${told}</body>`);
};
