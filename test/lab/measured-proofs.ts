// Proofs that measure: how fast, how late, how long, how far off. Each is kept to a second or two.
import { fileURLToPath } from 'node:url';
import type { Client, Proof } from './client-proofs.ts';
import { nodeBinary } from './daemons.ts';
import { clockEnvironment } from './fake-clock.ts';

const tryPort = fileURLToPath(new URL('client/try-port.ts', import.meta.url));
const pushStream = fileURLToPath(new URL('client/push-stream.ts', import.meta.url));

type Within = { atLeast?: number; atMost?: number };

const isWithin = (value: number, { atLeast = 0, atMost = Infinity }: Within): boolean =>
  value >= atLeast && value <= atMost;

const inWords = ({ atLeast, atMost }: Within): string =>
  [atLeast === undefined ? '' : `at least ${atLeast}`, atMost === undefined ? '' : `at most ${atMost}`]
    .filter(Boolean)
    .join(' and ');

type Timed = {
  exitCode: number | null;
  status: number;
  bytes: number;
  firstByteS: number;
  securedS: number;
  tookS: number;
};

const timedFetch = async (client: Client, url: string, more: readonly string[], maxTimeS: string): Promise<Timed> => {
  const fields = ['http_code', 'size_download', 'time_starttransfer', 'time_appconnect', 'time_total'];
  const format = fields.map((field) => `%{${field}}`).join(' ');
  const args = ['-s', '-o', '/dev/null', '--max-time', maxTimeS, '-w', format, ...more, url];
  const { exitCode, stdout } = await client.run('curl', args);
  const [status = 0, bytes = 0, firstByteS = 0, securedS = 0, tookS = 0] = stdout.split(' ').map(Number);
  return { exitCode, status, bytes, firstByteS, securedS, tookS };
};

/** The body of a URL comes at so many kbit/s, measured for at most 2 s. */
export const comesAt = (url: string, kbitS: Within, more: readonly string[] = []): Proof => ({
  claim: `${url} comes at ${inWords(kbitS)} kbit/s`,
  test: async (client) => {
    const { exitCode, status, bytes, firstByteS, tookS } = await timedFetch(client, url, more, '2');
    if (status !== 200) return `curl exit ${exitCode}, status ${status}`;
    const seen = (bytes * 8) / 1000 / Math.max(0.001, tookS - firstByteS);
    return isWithin(seen, kbitS) ? null : `${Math.round(seen)} kbit/s, ${bytes} bytes`;
  },
});

/** The headers of a URL come, and then nothing. */
export const stalls = (url: string, more: readonly string[] = []): Proof => ({
  claim: `${url} sends its headers and then nothing`,
  test: async (client) => {
    const { exitCode, status, bytes } = await timedFetch(client, url, more, '1.2');
    return exitCode === 28 && status === 200 && bytes === 0 ? null : `curl exit ${exitCode}, ${status}, ${bytes} bytes`;
  },
});

/** TLS is set up at once, and the first byte of the answer has not come after a second. */
export const answersLate = (url: string): Proof => ({
  claim: `${url} takes the request and does not answer within a second`,
  test: async (client) => {
    const { exitCode, firstByteS, securedS } = await timedFetch(client, url, [], '1.2');
    return exitCode === 28 && securedS > 0 && firstByteS === 0
      ? null
      : `curl exit ${exitCode}, answer after ${firstByteS} s`;
  },
});

/** The median round-trip time of pings, in milliseconds. */
export const pingTakes = (address: string, ms: Within): Proof => ({
  claim: `a ping to ${address} takes ${inWords(ms)} ms`,
  test: async (client) => {
    const { stdout } = await client.run('ping', ['-n', '-c', '9', '-i', '0.03', '-W', '2', address]);
    const times = [...stdout.matchAll(/time=([\d.]+)/g)].map((match) => Number(match[1])).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    return median !== undefined && isWithin(median, ms) ? null : `${median ?? 'no reply'} ms`;
  },
});

/** Packets of that size reach the address whole and are answered, or vanish. */
export const packetsPass = (address: string, bytes: number, pass: boolean): Proof => ({
  claim: `packets of ${bytes} bytes to ${address} ${pass ? 'pass' : 'vanish'}`,
  test: async (client) => {
    const headers = address.includes(':') ? 48 : 28;
    const args = ['-n', '-q', '-c', '2', '-i', '0.05', '-W', '0.6', '-M', 'do', '-s', String(bytes - headers), address];
    return ((await client.run('ping', args)).exitCode === 0) === pass ? null : pass ? 'no reply' : 'a reply';
  },
});

/** How a port looks from the client; UDP ports can only be refused or silent. */
export const portIs = (
  protocol: 'tcp' | 'udp',
  address: string,
  port: number,
  outcome: 'open' | 'refused' | 'silent',
): Proof => ({
  claim: `${protocol} port ${port} of ${address} is ${outcome}`,
  test: async (client) => {
    const { stdout, stderr } = await client.run(nodeBinary, [tryPort, protocol, address, String(port), '700']);
    return stdout.trim() === outcome ? null : stdout.trim() || stderr;
  },
});

/** A LIVE ingest takes a stream at so many kbit/s. */
export const takesStreamAt = (address: string, port: number, kbitS: Within): Proof => ({
  claim: `port ${port} of ${address} takes a stream at ${inWords(kbitS)} kbit/s`,
  test: async (client) => {
    const args = [pushStream, address, String(port), '4000000', '1500'];
    const seen = Number((await client.run(nodeBinary, args)).stdout);
    return seen > 0 && isWithin(seen, kbitS) ? null : `${seen} kbit/s`;
  },
});

/** The clock of a program that is lied to is off by so many seconds. */
export const clockIsOff = (offS: number): Proof => ({
  claim: `the clock is off by ${offS} s`,
  test: async (client) => {
    const { stdout } = await client.run('date', ['+%s'], { env: clockEnvironment(offS) });
    const seen = Number(stdout) - Date.now() / 1000;
    return Math.abs(seen - offS) < 5 ? null : `off by ${Math.round(seen)} s`;
  },
});

/** What programs that ask the system for a name's addresses get, such as from the hosts file. */
export const systemResolves = (name: string, address: string): Proof => ({
  claim: `the system resolves ${name} to ${address}`,
  test: async (client) => {
    const { stdout } = await client.run('getent', ['ahosts', name]);
    return stdout.split(/\s+/).includes(address) ? null : stdout || 'nothing';
  },
});
