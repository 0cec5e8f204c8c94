// What a card says of an incident, from what was known best of it. Pure.
import type { IncidentDetails, IncidentPicture } from '../../../contract/incident.ts';
import type { MessageParam } from '../../../contract/message.ts';
import type { Feature } from '../../../contract/verdict.ts';
import { features, isFailing } from '../../../contract/verdict.ts';

/** How far the word of others goes: nobody was asked or could tell, they see it too, or it works for them. */
export type Outside = { says: 'nothing' } | { says: 'works' } | { says: 'fails'; count: number | null };

/** The picture that shows the fault: the last one, unless all was well again by then. */
export const pictureOf = ({ first, last }: IncidentDetails): IncidentPicture => {
  const { severity } = last.verdict;
  return severity === 'down' || severity === 'degraded' ? last : first;
};

/** Features that failed, those of the incident and those of its picture; whether they were slow at worst; and what worked. */
export const featuresOf = (details: IncidentDetails): { failed: Feature[]; onlySlow: boolean; worked: Feature[] } => {
  const statuses = pictureOf(details).verdict.features;
  const named = new Set(details.incident.features);
  const failed = features.filter((feature) => named.has(feature) || isFailing(statuses[feature]));
  return {
    failed,
    onlySlow: failed.every((feature) => statuses[feature] === 'slow'),
    worked: features.filter((feature) => statuses[feature] === 'ok' && !failed.includes(feature)),
  };
};

const isWholeWorld = (where: MessageParam | undefined): boolean =>
  Array.isArray(where) && where.length === 1 && where[0] === 'evidence.where-world';

// How many others could not reach it, as the sentence or an observation says it; "elsewhere" is a list of one message id.
const countOf = ({ verdict }: IncidentPicture): number | null => {
  const { failed } = verdict.message.params;
  if (typeof failed === 'number') return failed;
  const asked = verdict.evidence
    .map(({ message }) => message)
    .filter(({ id, params }) => id === 'evidence.vantage-name' && isWholeWorld(params['where']))
    .map(({ params }) => Number(params['asked']) - Number(params['reached']));
  return asked.find((count) => count > 0) ?? null;
};

/** What others outside said, as far as the incident's verdicts know it. */
export const outsideOf = (details: IncidentDetails): Outside => {
  const asked = [pictureOf(details), details.first].find(({ verdict }) => verdict.elsewhere !== null);
  const fares = asked?.verdict.elsewhere?.tiktok.elsewhere ?? 'unknown';
  if (asked === undefined || fares === 'unknown') return { says: 'nothing' };
  return fares === 'works' ? { says: 'works' } : { says: 'fails', count: countOf(asked) };
};
