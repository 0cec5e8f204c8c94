// Globalping in the laboratory: it remembers what was asked to be measured, finishes after a moment, and its volunteers meet
// what the manners say. The shapes are those of public/v1/spec.yaml.
import { CLIENT_PLACE, type OutsideManners } from './outside-manners.ts';

/** How long volunteers take, in milliseconds. */
const TEST_MS = 700;

type Probe = { country: string; asn: number; city: string; circle: 'network' | 'country' | 'world' };
type Location = { asn?: number; country?: string; continent?: string; limit?: number };
type Asked = { type: string; target: string; probes: Probe[]; atMs: number };
type Body = { type: string; target: string; locations: Location[] | string };
type Met = OutsideManners['world'];

const measurements = new Map<string, Asked>();

const cityOf: Record<string, string[]> = {
  EU: ['Oulu', 'Utrecht', 'Ghent'],
  NA: ['Denver', 'Toronto', 'Boise'],
  AS: ['Osaka', 'Pune', 'Hue'],
};

const probesAt = ({ asn, country, continent, limit = 1 }: Location, manners: OutsideManners): Probe[] => {
  const some = (make: (index: number) => Probe): Probe[] => Array.from({ length: limit }, (_, index) => make(index));
  if (asn !== undefined) {
    if (asn !== CLIENT_PLACE.asn || manners.network === 'nobody') return [];
    return some(() => ({ country: CLIENT_PLACE.country, asn, city: 'Tirana', circle: 'network' }));
  }
  if (country !== undefined) {
    if (country !== CLIENT_PLACE.country || manners.country === 'nobody') return [];
    return some((index) => ({ country, asn: 64_600 + index, city: 'Durres', circle: 'country' }));
  }
  if (continent === undefined || manners.world === 'nobody') return [];
  return some((index) => ({
    country: ['FI', 'NL', 'US', 'CA', 'JP', 'IN'][index] ?? 'FR',
    asn: 64_700 + index,
    city: cityOf[continent]?.[index] ?? continent,
    circle: 'world',
  }));
};

/** Takes a measurement; null where nobody matches. */
export const takeMeasurement = (body: Body, manners: OutsideManners): { id: string; probesCount: number } | null => {
  const { type, target, locations } = body;
  const probes =
    typeof locations === 'string'
      ? (measurements.get(locations)?.probes ?? [])
      : locations.flatMap((location) => probesAt(location, manners));
  if (probes.length === 0) return null;
  const id = `2Lab${String(measurements.size).padStart(20, '0')}`;
  measurements.set(id, { type, target, probes, atMs: Date.now() });
  return { id, probesCount: probes.length };
};

const httpResult = (met: Met): object => {
  if (met === 'fail') return { status: 'failed', failureSource: 'target', statusCode: null, tls: null };
  const authorized = met === 'reach';
  return { status: 'finished', statusCode: authorized ? 200 : 403, tls: { authorized }, headers: {}, rawBody: null };
};

const pingResult = (met: Met): object => ({
  status: 'finished',
  stats: { min: null, avg: null, max: null, total: 3, rcv: met === 'reach' ? 3 : 0, drop: met === 'reach' ? 0 : 3 },
});

const metBy = ({ type, target }: Asked, { circle }: Probe, manners: OutsideManners): Met => {
  if (type === 'ping') return manners.server;
  return target.includes('tiktok') ? manners[circle] : manners.control;
};

/** A measurement as it stands; null for one that nobody took. */
export const showMeasurement = (id: string, manners: OutsideManners): object | null => {
  const asked = measurements.get(id);
  if (!asked) return null;
  const isOver = Date.now() - asked.atMs >= TEST_MS;
  const results = asked.probes.map((probe) => {
    const met = metBy(asked, probe, manners);
    const result = asked.type === 'ping' ? pingResult(met) : httpResult(met);
    const { circle: _circle, ...where } = probe;
    const more = { continent: 'EU', network: 'Example', latitude: 1, longitude: 1, tags: [], resolvers: ['private'] };
    return { probe: { ...where, ...more }, result: isOver ? result : { status: 'in-progress', rawOutput: '' } };
  });
  return { id, type: asked.type, status: isOver ? 'finished' : 'in-progress', probesCount: results.length, results };
};
