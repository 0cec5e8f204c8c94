// The bitrate that OBS is set to send. Only its simple mode tells one: what its advanced mode sends is in a file of OBS's that
// obs-websocket does not offer.
import * as v from 'valibot';
import type { ObsResult } from './envelope.ts';
import { readOutputList } from './look.ts';
import type { ObsRequest } from './look.ts';

const parameter = (parameterCategory: string, parameterName: string): ObsRequest => ({
  requestType: 'GetProfileParameter',
  requestData: { parameterCategory, parameterName },
});

/** Asks for the mode, the bitrates of picture and sound, and the outputs; no other setting of the profile is asked for. */
export const bitrateRequests: readonly ObsRequest[] = [
  parameter('Output', 'Mode'),
  parameter('SimpleOutput', 'VBitrate'),
  parameter('SimpleOutput', 'ABitrate'),
  { requestType: 'GetOutputList' },
];

const parameterSchema = v.object({ parameterValue: v.pipe(v.string(), v.maxLength(50)) });

const valueOf = (result: ObsResult | undefined): string | null => {
  const read = v.safeParse(parameterSchema, result?.data);
  return read.success ? read.output.parameterValue : null;
};

/** More than any encoder is set to, in kbit/s. */
const MOST_KILOBITS = 1_000_000;

const kilobitsIn = (value: string | null): number | null => {
  const kilobits = value !== null && /^\d{1,7}$/.test(value) ? Number(value) : 0;
  return kilobits > 0 && kilobits <= MOST_KILOBITS ? kilobits : null;
};

/**
 * Picture and sound of all outputs together, in kbit/s; null where OBS does not tell. Each output that sends to a server is taken to
 * send as much as the first: those that plug-ins add share its encoder unless they are told otherwise.
 */
export const readBitrate = (results: readonly ObsResult[]): number | null => {
  const [mode, video, audio] = results.filter(({ request }) => request === 'GetProfileParameter').map(valueOf);
  if (mode !== 'Simple') return null;
  const [picture, sound] = [kilobitsIn(video ?? null), kilobitsIn(audio ?? null)];
  if (picture === null || sound === null) return null;
  return (picture + sound) * Math.max(1, readOutputList(results)?.length ?? 1);
};
