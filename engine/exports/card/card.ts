// The incident card: one picture, the same everywhere, to be posted in a chat. An SVG without a script, without anything from
// elsewhere, and with nothing in it that says who or where its creator is. Pure.
import type { Exported } from '../../../contract/export.ts';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { element, px } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Redact } from '../redact.ts';
import { takenOutSentence } from '../taken-out-words.ts';
import { countMarks, withLabels } from '../taken-out.ts';
import { words } from '../words.ts';
import { pictureOf } from './card-facts.ts';
import { cardPath } from './card-path.ts';
import { shape } from './card-shapes.ts';
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, cardStyle, MARGIN_PX } from './card-style.ts';
import { featureLines, headline, outsideWords, stateWords, whenWords } from './card-words.ts';
import { STRONG, wrapText } from './wrap-text.ts';

const ROOM_PX = CARD_WIDTH_PX - 2 * MARGIN_PX;
const PATH_SCALE = 2;
const LINE_PX = 38;
const [PATH_Y, FOOT_Y] = [424, 634] as const;

/** The sentence in one line where the type stays large, else in two, as large as they fit. */
const settings = [
  [64, 1],
  [56, 1],
  [64, 2],
  [56, 2],
  [48, 2],
] as const;

type Lines = { lines: string[]; sizePx: number };

const sentenceLines = (sentence: string): Lines => {
  const widthPx = ROOM_PX / STRONG;
  const fitting = settings.find(([sizePx, most]) => wrapText(sentence, widthPx, sizePx, most + 1).length <= most);
  const [sizePx] = fitting ?? [42];
  return { lines: wrapText(sentence, widthPx, sizePx, 2), sizePx };
};

const textAt = (x: number, y: number, sizePx: number, name: string, text: string): Markup =>
  element('text', { x: px(x), y: px(y), 'font-size': sizePx, class: name }, text);

const head = ({ incident }: IncidentDetails, text: string): Markup[] => [
  element(
    'g',
    { transform: `translate(${MARGIN_PX + 14} 84) scale(2)` },
    shape(incident.end === null ? incident.severity : 'ok'),
  ),
  textAt(MARGIN_PX + 44, 94, 30, 'strong', text),
];

const corner = { x: CARD_WIDTH_PX - MARGIN_PX, 'text-anchor': 'end' } as const;

/** Everything that the card says, in the order of reading. */
type Said = Record<'state' | 'sentence' | 'when' | 'outside' | 'clean', string> & {
  features: string[];
  path: ReturnType<typeof cardPath>;
};

type Line = { text: string; sizePx: number; name: 'ink' | 'quiet' };

/** When, and below it what fails and what works, in as many lines as there is room for. */
const belowLines = ({ when, features }: Said, most: number): Line[] => {
  const [sizePx, quietPx] = [30, 26];
  const eachMost = Math.max(1, Math.floor(most / Math.max(1, features.length)));
  const lines = features.flatMap((text) => wrapText(text, ROOM_PX, quietPx, eachMost));
  return [
    ...wrapText(when, ROOM_PX, sizePx, 1).map((text): Line => ({ text, sizePx, name: 'ink' })),
    ...lines.map((text): Line => ({ text, sizePx: quietPx, name: 'quiet' })),
  ];
};

const drawingOf = (details: IncidentDetails, said: Said): Markup => {
  const sentence = sentenceLines(said.sentence);
  const firstY = 118 + sentence.sizePx;
  const belowY = firstY + (sentence.lines.length - 1) * sentence.sizePx * 1.16 + 58;
  const below = belowLines(said, sentence.lines.length === 1 ? 3 : 2);
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: CARD_WIDTH_PX, height: CARD_HEIGHT_PX },
      ...{ viewBox: `0 0 ${CARD_WIDTH_PX} ${CARD_HEIGHT_PX}`, role: 'img', 'aria-labelledby': 'says path' },
    },
    element('title', { id: 'says' }, `${said.sentence}. ${said.when}.`),
    element('desc', { id: 'path' }, said.path.inWords),
    { markup: `<style>${cardStyle}</style>` },
    element('rect', { width: CARD_WIDTH_PX, height: CARD_HEIGHT_PX, class: 'paper' }),
    head(details, said.state),
    element('text', { ...corner, y: 94, 'font-size': 24, class: 'quiet' }, words('card.made')),
    sentence.lines.map((line, index) =>
      textAt(MARGIN_PX, firstY + index * sentence.sizePx * 1.16, sentence.sizePx, 'strong', line),
    ),
    below.map(({ text, sizePx, name }, index) => textAt(MARGIN_PX, belowY + index * LINE_PX, sizePx, name, text)),
    element('g', { transform: `translate(${MARGIN_PX} ${PATH_Y}) scale(${PATH_SCALE})` }, said.path.drawing),
    textAt(MARGIN_PX, FOOT_Y, 24, 'ink', said.outside),
    element('text', { ...corner, y: FOOT_Y, 'font-size': 18, class: 'quiet' }, said.clean),
  );
};

/** The picture of an incident, and what was taken out of it. The details must have come through the redaction. */
export const card = (
  details: IncidentDetails,
  zone: string,
  redact: Redact,
): { svg: string; redacted: Exported['redacted'] } => {
  const said = {
    state: redact.own(stateWords(details.incident)),
    sentence: redact.own(headline(details)),
    when: redact.own(whenWords(details.incident, zone)),
    features: featureLines(details).map(redact.own),
    outside: redact.own(outsideWords(details)),
    path: cardPath(pictureOf(details).layers, ROOM_PX / PATH_SCALE, redact.own),
  };
  const redacted = countMarks([
    said.state,
    said.sentence,
    said.when,
    ...said.features,
    said.outside,
    said.path.inWords,
  ]);
  const clean = redacted.length === 0 ? words('card.clean') : takenOutSentence(redacted);
  return { svg: `${withLabels(drawingOf(details, { ...said, clean }).markup)}\n`, redacted };
};
