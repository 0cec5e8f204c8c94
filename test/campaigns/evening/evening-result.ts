// What is stored of the evening in the laboratory.
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { Exported } from '../../../contract/export.ts';
import type { Incident } from '../../../contract/incident.ts';

/** A document that was made: its size, what was taken out of it, and which of the secrets a search found in it. */
export type MadeDocument = {
  form: 'letter' | 'card';
  files: { name: string; bytes: number }[];
  redacted: Exported['redacted'];
  found: string[];
  /** The picture that Chromium made of it, by its name in docs/pictures. */
  picture: string;
};

/** The evening: what was done to the network, what the history says of it, what was told, what was made of it. */
export type EveningResult = {
  steps: { id: string; what: string; seconds: number }[];
  incidents: Pick<
    Incident,
    'id' | 'code' | 'blame' | 'startedAt' | 'endedAt' | 'end' | 'flaps' | 'router' | 'watchedMs'
  >[];
  told: Pick<AlertLogLine, 'at' | 'occasion' | 'told' | 'reason'>[];
  /** The kinds of secrets that were planted and searched for. */
  planted: string[];
  documents: MadeDocument[];
};
