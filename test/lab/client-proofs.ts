// What must be true as seen from the client, tested with ordinary tools in its namespace. A scenario counts only when
// its proofs hold; the same vocabulary says what a healthy client sees.
import { fileURLToPath } from 'node:url';
import { GATEWAY4 } from './addresses.ts';
import type { CommandOptions, CommandOutcome } from './command.ts';
import { nodeBinary } from './daemons.ts';

/** The client's namespace, as far as proofs need it. */
export type Client = {
  run: (program: string, args: readonly string[], options?: CommandOptions) => Promise<CommandOutcome>;
};

/** A claim about what the client sees; `test` returns null when it holds, otherwise what was seen instead. */
export type Proof = { claim: string; test: (client: Client) => Promise<string | null> };

const lookupScript = fileURLToPath(new URL('client/lookup.ts', import.meta.url));

const ping = (client: Client, address: string, ...options: string[]) =>
  client.run('ping', ['-n', '-q', '-c', '1', '-W', '0.6', ...options, address]);

/** The address answers a ping. */
export const answersPing = (address: string): Proof => ({
  claim: `${address} answers ping`,
  test: async (client) => ((await ping(client, address, '-c', '3', '-i', '0.05')).exitCode === 0 ? null : 'no reply'),
});

/** The address does not answer a ping. */
export const noPing = (address: string): Proof => ({
  claim: `${address} does not answer ping`,
  test: async (client) => ((await ping(client, address)).exitCode === 0 ? 'a reply' : null),
});

/** The share of pings that get lost, between two bounds in percent. */
export const losesPings = (address: string, percent: { atLeast: number; atMost: number }, count = 300): Proof => ({
  claim: `${address} loses ${percent.atLeast} to ${percent.atMost} % of pings`,
  test: async (client) => {
    const { stdout } = await client.run('ping', ['-n', '-q', '-c', String(count), '-i', '0.002', '-W', '0.5', address]);
    const lost = Number(/([\d.]+)% packet loss/.exec(stdout)?.[1] ?? Number.NaN);
    return lost >= percent.atLeast && lost <= percent.atMost ? null : `${lost} % loss`;
  },
});

/** A packet to the address with this hop limit dies at that router, or at none that says so (null). */
export const diesAtHop = (address: string, hopLimit: number, router: string | null): Proof => ({
  claim: `a packet to ${address} with hop limit ${hopLimit} is reported by ${router ?? 'no router'}`,
  test: async (client) => {
    const { stdout } = await client.run('ping', ['-n', '-c', '1', '-W', '0.6', '-t', String(hopLimit), address]);
    const reporter = /From (\S+) .*(?:Time to live|Time) exceeded/.exec(stdout)?.[1] ?? null;
    return reporter === router ? null : `reported by ${reporter ?? 'nobody'}`;
  },
});

/** What a fetch is expected to bring; fields that are not set may be anything. */
export type Fetched = { status?: number; header?: string; body?: string | RegExp };

/** Further arguments for curl, such as `-6` or `--connect-to`. */
type CurlArguments = readonly string[];

const curl = (client: Client, url: string, more: CurlArguments, maxTimeS: string) =>
  client.run('curl', ['-s', '-i', '--max-time', maxTimeS, '-w', '\n%{http_code}', ...more, url]);

/** The URL gives an answer like that. */
export const fetches = (url: string, expected: Fetched = {}, more: CurlArguments = []): Proof => ({
  claim: [
    'curl',
    ...more,
    url,
    'brings',
    JSON.stringify({ ...expected, ...(expected.body ? { body: String(expected.body) } : {}) }),
  ].join(' '),
  test: async (client) => {
    const { exitCode, stdout } = await curl(client, url, more, '3');
    if (exitCode !== 0) return `curl exit ${exitCode}`;
    const status = Number(stdout.slice(stdout.lastIndexOf('\n') + 1));
    const [head = '', ...rest] = stdout.slice(0, stdout.lastIndexOf('\n')).split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (expected.status !== undefined && status !== expected.status) return `status ${status}`;
    if (expected.header !== undefined && !head.toLowerCase().includes(expected.header.toLowerCase()))
      return `headers ${head}`;
    const wanted = expected.body;
    const found = wanted === undefined || (typeof wanted === 'string' ? body === wanted : wanted.test(body));
    return found ? null : `body ${JSON.stringify(body.slice(0, 200))}`;
  },
});

/** curl's exit codes that the scenarios use: see EXIT CODES in curl(1). */
export const curlExits = { resolve: 6, connect: 7, timeout: 28, tls: 35, proxy: 56, certificate: 60 } as const;

/** The URL cannot be fetched, for one of these reasons. */
export const fetchFails = (
  url: string,
  reasons: ReadonlyArray<keyof typeof curlExits>,
  more: CurlArguments = [],
): Proof => ({
  claim: ['curl', ...more, url, 'fails with', reasons.join(' or ')].join(' '),
  test: async (client) => {
    const { exitCode } = await curl(client, url, more, '1.2');
    return reasons.some((reason) => curlExits[reason] === exitCode) ? null : `curl exit ${exitCode}`;
  },
});

/** A resolver's word on a name: an rcode such as NXDOMAIN, TIMEOUT, or an address among the answers. */
export const looksUp = (
  name: string,
  expected: string,
  { server = GATEWAY4, type = 'A', timeoutMs = 900 } = {},
): Proof => ({
  claim: `${server} says ${expected} to ${name} ${type} within ${timeoutMs} ms`,
  test: async (client) => {
    const { stdout, stderr } = await client.run(nodeBinary, [lookupScript, name, type, server, String(timeoutMs)]);
    if (!stdout) return stderr;
    const answer = JSON.parse(stdout) as { rcode: string; addresses: string[] };
    const said = [answer.rcode, ...answer.addresses];
    return said.includes(expected) ? null : said.join(' ');
  },
});

/** The output of an `ip` command matches, such as a flag of a link. */
export const ipShows = (args: readonly string[], pattern: RegExp): Proof => ({
  claim: `ip ${args.join(' ')} shows ${pattern}`,
  test: async (client) => {
    const shown = (await client.run('ip', args)).stdout.trim();
    return pattern.test(shown) ? null : shown || 'nothing';
  },
});

/** The proofs that do not hold, each as one line; empty when all hold. */
export async function failedProofs(client: Client, proofs: readonly Proof[]): Promise<string[]> {
  const seen = await Promise.all(proofs.map(async (proof) => ({ proof, seen: await proof.test(client) })));
  return seen.flatMap(({ proof, seen: other }) => (other === null ? [] : [`${proof.claim}; seen instead: ${other}`]));
}

const TIKTOK = 'https://www.tiktok.com/robots.txt';
const CDN = 'https://v16-webapp.tiktok.com/robots.txt';

/** What a client with nothing wrong sees; checked after every undo. */
export const healthy: readonly Proof[] = [
  answersPing(GATEWAY4),
  answersPing('1.1.1.1'),
  fetches('http://connectivitycheck.gstatic.com/generate_204', { status: 204 }),
  fetches('https://www.wikipedia.org/', { status: 200 }),
  ...[TIKTOK, CDN].flatMap((url) =>
    ['-4', '-6'].map((family) => fetches(url, { status: 200, body: /^User-agent:/ }, [family])),
  ),
];
