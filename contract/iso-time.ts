import * as v from 'valibot';

/** A moment as it crosses every border: ISO 8601, UTC. */
export const isoTimeSchema = v.pipe(v.string(), v.isoTimestamp());
