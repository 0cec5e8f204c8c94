// Where OBS sends to. Its answer holds the stream key beside the server, whatever is asked: the key is not among what is read
// here, and the answer itself is kept by nobody.
import * as v from 'valibot';
import type { ObsServer } from '../../../contract/obs.ts';
import { parseServerUrl } from '../parse/server-url.ts';
import { dataOf } from './envelope.ts';
import type { ObsResult } from './envelope.ts';
import type { ObsRequest } from './look.ts';

/** Asks for OBS's version and its server. */
export const serviceRequests: readonly ObsRequest[] = [
  { requestType: 'GetVersion' },
  { requestType: 'GetStreamServiceSettings' },
];

const serviceSchema = v.object({
  streamServiceType: v.optional(v.fallback(v.string(), ''), ''),
  streamServiceSettings: v.object({ server: v.string() }),
});

const versionSchema = v.object({
  obsVersion: v.pipe(v.string(), v.regex(/^\d{1,4}(\.\d{1,4}){0,3}([.+-][\w.-]{1,20})?$/)),
});

/** Host and port of the server that OBS is set to send to; null where none can be read. */
export const readServer = (results: readonly ObsResult[]): ObsServer | null => {
  const read = v.safeParse(serviceSchema, dataOf(results, 'GetStreamServiceSettings'));
  if (!read.success) return null;
  const { streamServiceType, streamServiceSettings } = read.output;
  return parseServerUrl(streamServiceSettings.server, streamServiceType);
};

/** OBS's version as it may be shown, such as 31.0.2; null when it is none. */
export const readVersion = (results: readonly ObsResult[]): string | null => {
  const read = v.safeParse(versionSchema, dataOf(results, 'GetVersion'));
  return read.success ? read.output.obsVersion : null;
};
