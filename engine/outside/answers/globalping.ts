// Globalping's answers (jsdelivr/globalping, public/v1/spec.yaml). A test that is "finished" may have failed all the same: a
// certificate that does not hold and packets that all get lost are results, not failures, in its words.
import * as v from 'valibot';
import type { Circle } from '../../../contract/facts-outside.ts';

const created = v.object({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{8,64}$/)) });

/** The number of a measurement that was accepted; null for an answer that holds none. */
export const measurementId = (value: unknown): string | null => {
  const read = v.safeParse(created, value);
  return read.success ? read.output.id : null;
};

const nullableNumber = v.optional(v.nullable(v.number()), null);

const resultSchema = v.object({
  probe: v.object({
    country: v.string(),
    asn: v.number(),
    city: v.optional(v.string(), ''),
    latitude: nullableNumber,
    longitude: nullableNumber,
  }),
  result: v.object({
    status: v.string(),
    failureSource: v.optional(v.nullable(v.string()), null),
    statusCode: nullableNumber,
    tls: v.optional(v.nullable(v.object({ authorized: v.boolean() })), null),
    stats: v.optional(v.nullable(v.object({ rcv: nullableNumber })), null),
  }),
});

const measurementSchema = v.object({ status: v.string(), results: v.array(v.unknown()) });

type TestResult = v.InferOutput<typeof resultSchema>;

/** What one volunteer's computer met: it got through, it did not, or somebody else answered; null where it says nothing. */
export type Met = 'reached' | 'failed' | 'tampered' | null;

/** One volunteer's computer: who it is among those of one measurement, where it is, and what it met. */
export type Witness = { who: string; country: string; asn: number; met: Met };

// Its own trouble, its resolver's and a test that never ran say nothing about the target.
const isTargets = ({ status, failureSource }: TestResult['result']): boolean =>
  status === 'failed' && failureSource === 'target';

const metByHttp = ({ result }: TestResult): Met => {
  if (result.status !== 'finished') return isTargets(result) ? 'failed' : null;
  if (result.tls && !result.tls.authorized) return 'tampered';
  if (result.statusCode === null || result.tls === null) return null;
  // Challenges and refusals are words of TikTok's too.
  return result.statusCode < 500 ? 'reached' : 'failed';
};

const metByPing = ({ result }: TestResult): Met => {
  if (result.status !== 'finished') return isTargets(result) ? 'failed' : null;
  if (result.stats?.rcv == null) return null;
  return result.stats.rcv > 0 ? 'reached' : 'failed';
};

/** A measurement: whether it has ended, and its witnesses; null for an answer that is none. */
export type Measurement = { hasEnded: boolean; witnesses: readonly Witness[] };

/** Reads a measurement made by `http` requests or by `ping` over TCP; results that cannot be read are left out. */
export const readMeasurement = (value: unknown, type: 'http' | 'ping'): Measurement | null => {
  const read = v.safeParse(measurementSchema, value);
  if (!read.success) return null;
  const { status, results } = read.output;
  const meet = type === 'http' ? metByHttp : metByPing;
  const seen = new Map<string, number>();
  const witnesses = results.flatMap((one): Witness[] => {
    const result = v.safeParse(resultSchema, one);
    if (!result.success) return [];
    const { country, asn, city, latitude, longitude } = result.output.probe;
    // Probes have no names: two of one place are told apart by their order, which a measurement on the same probes keeps.
    const place = [country, asn, city, latitude, longitude].join(' ');
    const order = (seen.get(place) ?? 0) + 1;
    seen.set(place, order);
    return [{ who: `${place} #${order}`, country, asn, met: meet(result.output) }];
  });
  return { hasEnded: status === 'finished', witnesses };
};

/** The circle that a witness belongs to. */
export const circleOf = (
  { country, asn }: Pick<Witness, 'country' | 'asn'>,
  place: { country: string | null; asns: readonly number[] },
): Circle => {
  // A provider of several countries obeys each of them: only those in the same one share the user's way.
  const isInCountry = place.country !== null && country === place.country;
  if (place.asns.includes(asn) && (isInCountry || place.country === null)) return 'network';
  return isInCountry ? 'country' : 'world';
};

/** How the witnesses of one circle fared. */
export type Tally = Record<'reached' | 'failed' | 'tampered' | 'unsure' | 'controlReached' | 'controlFailed', number>;

/** Counts what was met; a witness who did not reach the control is sure of nothing, neither way. */
export const tallyOf = (witnesses: readonly Witness[], control: readonly Witness[]): Tally => {
  const atControl = new Map(control.map(({ who, met }) => [who, met]));
  const isSound = ({ who }: Witness): boolean => atControl.get(who) === 'reached';
  const count = (holds: (witness: Witness) => boolean): number => witnesses.filter(holds).length;
  return {
    reached: count((witness) => witness.met === 'reached' && isSound(witness)),
    failed: count((witness) => witness.met === 'failed' && isSound(witness)),
    tampered: count((witness) => witness.met === 'tampered' && isSound(witness)),
    unsure: count((witness) => witness.met !== null && !isSound(witness)),
    controlReached: count(isSound),
    controlFailed: count(({ who }) => ['failed', 'tampered'].includes(atControl.get(who) ?? '')),
  };
};
