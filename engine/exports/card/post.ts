// The text that goes with the card: short enough for any chat. Pure.
import type { IncidentDetails } from '../../../contract/incident.ts';
import type { Redact } from '../redact.ts';
import { withLabels } from '../taken-out.ts';
import { headline, notMe, outsideWords, whenWords } from './card-words.ts';

/** The longest text that is made, in characters as JavaScript counts them, which is never less than a site counts. */
export const POST_CHARACTERS = 280;

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The text to post: the sentence, since when, whose fault it is not, and from how many places that is known. */
export const post = (details: IncidentDetails, zone: string, redact: Redact): string => {
  const parts = [headline(details), whenWords(details.incident, zone), ...notMe(details), outsideWords(details)];
  const said = parts.map((part) => withLabels(redact.own(ended(part))));
  // The last parts are the least; the sentence itself is cut only where it alone is too long.
  const fitting = said.map((_part, index) => said.slice(0, said.length - index).join(' '));
  const longest = fitting.find((text) => text.length <= POST_CHARACTERS);
  return longest ?? `${said[0]!.slice(0, POST_CHARACTERS - 1).toWellFormed()}…`;
};
