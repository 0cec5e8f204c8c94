// Globalping: volunteers' computers try to reach the host that is silent here. The same ones then try a control and, over
// TCP, the very address that this machine was given, so that each is held against itself.
import type { Catalog } from '../../contract/catalog.ts';
import { circles } from '../../contract/facts-outside.ts';
import { callService } from './call.ts';
import type { Reply } from './call.ts';
import { circleOf, measurementId, readMeasurement, tallyOf } from './answers/globalping.ts';
import type { Measurement, Witness } from './answers/globalping.ts';
import { hostOf, trouble } from './source.ts';
import type { Answered, Asking, Heard, OutsideSource, Place, Trouble } from './source.ts';

/** So many witnesses of each circle; three measurements of at most fifteen each, five times an hour, stay below 250 tests. */
const WITNESSES = { network: 3, country: 3 } as const;
/** Homes on three continents, so that no country's block and no region's servers look like the world. */
const WORLD = [
  { continent: 'EU', limit: 3 },
  { continent: 'NA', limit: 3 },
  { continent: 'AS', limit: 3 },
] as const;
/** People's own connections, not data centres (a system tag of Globalping). */
const HOMES = ['eyeball-network'];
/** A test ends after so many seconds, the least that may be asked for. */
const TEST_S = 5;
/** The pause that its documentation asks for between an answer and the next question. */
const POLL_MS = 500;

type Test = { type: 'http' | 'ping'; target: string; options: unknown };

const httpTest = (host: string, path: string): Test => ({
  type: 'http',
  target: host,
  options: { protocol: 'HTTPS', port: 443, request: { method: 'HEAD', path } },
});

const tcpTest = (address: string): Test => ({
  type: 'ping',
  target: address,
  options: { protocol: 'TCP', port: 443, packets: 3 },
});

const locationsFor = ({ country, asns }: Place): unknown[] => [
  ...asns.slice(0, 1).map((asn) => ({
    ...{ asn, tags: HOMES, limit: WITNESSES.network },
    ...(country === null ? {} : { country }),
  })),
  ...(country === null ? [] : [{ country, tags: HOMES, limit: WITNESSES.country }]),
  ...WORLD.map((part) => ({ ...part, tags: HOMES })),
];

const createMeasurement = async (
  { way, catalog, signal }: Asking,
  { type, target, options }: Test,
  locations: unknown,
): Promise<string | Trouble> => {
  const service = hostOf(catalog, 'globalping', 'measurements');
  if (!service) return trouble('not-asked');
  const body = { type, target, inProgressUpdates: false, timeout: TEST_S, locations, measurementOptions: options };
  const reply = await callService(way, { ...service, body }, signal);
  if (reply.type === 'trouble') return reply;
  return measurementId(reply.value) ?? trouble('garbled');
};

const resultOf = async (
  { way, catalog, signal }: Asking,
  id: string,
  type: Test['type'],
): Promise<Measurement | Trouble> => {
  const service = hostOf(catalog, 'globalping', 'measurements');
  if (!service) return trouble('not-asked');
  for (;;) {
    await way.clock.sleep(POLL_MS, signal);
    if (signal.aborted) return trouble('silent');
    const reply: Reply = await callService(way, { host: service.host, path: `${service.path}/${id}` }, signal);
    if (reply.type === 'trouble') return reply;
    const measurement = readMeasurement(reply.value, type);
    if (measurement === null) return trouble('garbled');
    if (measurement.hasEnded) return measurement;
  }
};

// What cannot be measured on the same probes is not known; without the control nobody is a witness.
const onTheSame = async (asking: Asking, test: Test | null, first: string): Promise<readonly Witness[]> => {
  if (test === null) return [];
  const id = await createMeasurement(asking, test, first);
  if (typeof id !== 'string') return [];
  const measured = await resultOf(asking, id, test.type);
  return 'type' in measured ? [] : measured.witnesses;
};

const heardOf = (
  { question: { host }, place }: Asking,
  by: 'name' | 'address',
  witnesses: readonly Witness[],
  control: readonly Witness[],
): Heard[] =>
  circles.flatMap((where): Heard[] => {
    const theirs = witnesses.filter((witness) => circleOf(witness, place) === where);
    if (theirs.every(({ met }) => met === null)) return [];
    const facts = { kind: 'vantage', by, where, host, ...tallyOf(theirs, control) } as const;
    return [{ layer: 'tiktok', about: `${by}, ${where}`, facts }];
  });

// A file of another owner, which this program compares speeds with: whoever reaches it is online.
const controlTest = ({ transfers, canaries }: Catalog): Test | null => {
  const [control] = [...transfers, ...canaries];
  return control ? httpTest(control.host, '/') : null;
};

const ask = async (asking: Asking): Promise<Answered> => {
  const { question, place, catalog } = asking;
  const first = await createMeasurement(asking, httpTest(question.host, question.path), locationsFor(place));
  if (typeof first !== 'string') return first;
  const [measured, control, server] = await Promise.all([
    resultOf(asking, first, 'http'),
    onTheSame(asking, controlTest(catalog), first),
    onTheSame(asking, question.address === null ? null : tcpTest(question.address), first),
  ]);
  if ('type' in measured) return measured;
  const heard = [
    ...heardOf(asking, 'name', measured.witnesses, control),
    ...heardOf(asking, 'address', server, control),
  ];
  return heard.length > 0 ? { type: 'heard', heard } : trouble('nobody');
};

/** Volunteers' computers around the world. */
export const globalping: OutsideSource = {
  id: 'globalping',
  codes: [
    ...(['tiktok.unreachable', 'tiktok.down', 'tiktok.feature-down', 'tiktok.cdn-down', 'tiktok.cdn-partial'] as const),
    ...(['path.ip-blocked', 'path.sni-blocked', 'tiktok.dns-down', 'dns.tiktok-blocked'] as const),
  ],
  freshMs: 12 * 60_000,
  perHour: 5,
  timeoutMs: 12_000,
  ask,
};
