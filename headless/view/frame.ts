// One frame of the live terminal view, as lines: the sentence, what to do, since when, the path, the features, the notes.
import type { Snapshot } from '../../contract/report.ts';
import { features, layers } from '../../contract/verdict.ts';
import type { Feature, Layer } from '../../contract/verdict.ts';
import { featureLook, linkLook, severityLook } from './paint.ts';
import type { Paint } from './paint.ts';
import { adviceFor, clockTime, elapsed, word } from './words.ts';

const FEATURE_COLUMN = 30;

/** Breaks text into lines of at most `width` characters at spaces. */
export const wrap = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + part.length > width) return [...lines, part];
    return [...lines.slice(0, -1), `${last} ${part}`];
  }, []);

// The path shows six stations; the local network belongs to the router's link.
const stations: readonly Layer[] = ['device', 'router', 'internet', 'dns', 'path', 'tiktok'];
const stationName: Record<string, string> = {
  device: 'You',
  router: 'Router',
  internet: 'Internet',
  dns: 'DNS',
  path: 'Way',
  tiktok: 'TikTok',
};

const pathLine = ({ layers: links }: Snapshot, paint: Paint): string =>
  stations
    .map((station, index) => {
      const { status } = links[station];
      const { shape, style } = linkLook[status];
      const name = paint(
        status === 'not-judged' ? 'gray' : status === 'down' ? ['bold', 'red'] : 'reset',
        stationName[station]!,
      );
      const mark = status === 'down' ? paint(style, '■') : '';
      const before = index === 0 ? '' : `${paint(style, shape)} `;
      return `${before}${mark && index === 0 ? `${mark} ` : ''}${name}`;
    })
    .join(' ');

const brokenLine = ({ layers: links }: Snapshot): string[] => {
  const broken = layers.filter((layer) => links[layer].status === 'down' || links[layer].status === 'degraded');
  return broken.map((layer) => word(links[layer].message.id));
};

const featureCell = (snapshot: Snapshot, feature: Feature, paint: Paint): string => {
  const status = snapshot.verdict.features[feature];
  const { shape, style } = featureLook[status];
  const text = `${word(`feature.${feature}`)}: ${word(`status.${status}`)}`;
  return `${paint(style, shape)} ${text.padEnd(FEATURE_COLUMN)}`;
};

const featureLines = (snapshot: Snapshot, width: number, paint: Paint): string[] => {
  const perLine = Math.max(1, Math.floor(width / (FEATURE_COLUMN + 2)));
  const cells = features.map((feature) => featureCell(snapshot, feature, paint));
  return Array.from({ length: Math.ceil(cells.length / perLine) }, (_, row) =>
    cells
      .slice(row * perLine, (row + 1) * perLine)
      .join('')
      .trimEnd(),
  );
};

const sinceLine = ({ verdict, at, looking }: Snapshot): string => {
  const settled = verdict.settledAt === null ? '' : `since ${clockTime(verdict.since)}, ${elapsed(verdict.since, at)}`;
  return [settled, looking ? word('view.looking') : ''].filter((part) => part !== '').join(' · ');
};

/** The lines of one frame, no wider than `width`. */
export const renderFrame = (snapshot: Snapshot, width: number, paint: Paint): string[] => {
  const { verdict } = snapshot;
  const { shape, style } = severityLook[verdict.severity];
  const [first = '', ...rest] = wrap(verdict.summary, width - 2);
  return [
    `${paint(style, shape)} ${paint('bold', first)}`,
    ...rest.map((line) => `  ${paint('bold', line)}`),
    ...wrap(adviceFor(verdict), width - 2).map((line) => `  ${line}`),
    `  ${paint('gray', sinceLine(snapshot))}`,
    '',
    `  ${pathLine(snapshot, paint)}`,
    ...brokenLine(snapshot).map((line) => `  ${paint('gray', line)}`),
    '',
    ...featureLines(snapshot, width - 2, paint).map((line) => `  ${line}`),
    ...(verdict.notes.length > 0 ? [''] : []),
    ...verdict.notes.flatMap((note) => wrap(word(`note.${note}`), width - 2).map((line) => `  ${paint('gray', line)}`)),
  ];
};
