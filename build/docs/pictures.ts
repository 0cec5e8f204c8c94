// The pictures of the documentation: what the live view shows at two recorded moments.
import { drawCard } from './terminal-card.ts';

/** The pictures, by name, with what somebody who cannot see them should hear. */
export const pictures = {
  'watch-ok': 'Tokwatch in a terminal: all is well, one unbroken line from You to TikTok',
  'watch-broken': 'Tokwatch in a terminal: it is not you, TikTok’s servers for videos and pictures don’t answer',
} as const;

export type PictureName = keyof typeof pictures;

/** Characters per line: the usual terminal, and what fits a page of text. */
export const pictureColumns = 80;

/** The picture of a frame of the live view; `lines` are coloured for a terminal of `pictureColumns`. */
export const drawPicture = (name: PictureName, lines: readonly string[]): string =>
  drawCard({ title: pictures[name], command: 'npm start', lines, columns: pictureColumns });
