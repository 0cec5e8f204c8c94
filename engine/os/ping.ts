// What the three systems' ping programs have in common: arguments are checked, lines become events as they come,
// and a run that had to be stopped still says how much it had sent.
import type { CommandResult, Run } from '../deps/run.ts';
import type { Os, PingEnd, PingEvent, PingOptions } from './os.ts';
import { familyOf, isLinkLocal6, isSafeAddress, splitZone } from './parse/address.ts';

/** Start-up and summary of the program itself, on top of the time that the requests need. */
const overheadMs = 1500;

/** A call of a ping program; `intervalMs` is the interval that it will really keep. */
export type PingCommand = { program: string; args: readonly string[]; intervalMs: number };

/** How one system's ping is called and read; no command means that it cannot do what is asked. */
export type PingDialect = {
  command: (options: PingOptions) => PingCommand | null;
  toEvent: (line: string, arrived: number, hopLimit: number | null) => PingEvent | null;
  sentIn: (stdout: string) => number | null;
};

/** What ping says when the network refused at once, as opposed to ping itself being unusable here. */
const networkRefused = /unreachable|no route|can't assign|cannot assign|host is down/i;

/** What ping says when the system forbids what it wants to do, such as a firewall that lets nothing past a VPN. */
const notPermitted = /not permitted|permission denied/i;

/** What ping says of a packet that this machine's own link cannot carry; ping.exe says it line by line instead. */
const tooLargeHere = /message too long/i;

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const checkOptions = ({ address, count, hopLimit, intervalMs, waitMs, payloadBytes }: PingOptions): void => {
  const hasStrayZone = splitZone(address).zone !== null && !isLinkLocal6(address);
  if (familyOf(address) === null || hasStrayZone) throw new TypeError(`not an IP address: ${JSON.stringify(address)}`);
  if (!isWhole(count, 1, 10_000)) throw new RangeError(`ping count: ${count}`);
  if (hopLimit !== null && !isWhole(hopLimit, 1, 255)) throw new RangeError(`ping hop limit: ${hopLimit}`);
  if (payloadBytes !== undefined && !isWhole(payloadBytes, 0, 65_000))
    throw new RangeError(`ping size: ${payloadBytes}`);
  if (!(intervalMs >= 0) || !(waitMs > 0)) throw new RangeError(`ping times: ${intervalMs}, ${waitMs}`);
};

type Asked = { count: number; isBound: boolean };

const endOf = (
  result: CommandResult,
  { count, isBound }: Asked,
  seen: number,
  sentIn: PingDialect['sentIn'],
): PingEnd => {
  if (result.type === 'missing') return { type: 'unavailable' };
  if (result.type === 'cancelled') return { type: 'sent', sent: seen };
  const isForbidden = result.type === 'done' && notPermitted.test(result.stderr);
  if (isBound && seen === 0 && isForbidden) return { type: 'unavailable' };
  const sent = sentIn(result.stdout);
  if (sent !== null) return { type: 'sent', sent };
  if (result.type === 'timeout') return { type: 'sent', sent: count };
  if (seen > 0) return { type: 'sent', sent: seen };
  return networkRefused.test(result.stderr) ? { type: 'sent', sent: 0 } : { type: 'unavailable' };
};

/**
 * An Os['ping'] for one system; an address that is none is a bug of the caller and throws. A link whose name no program may
 * be handed is none: there ping is unavailable.
 */
export const createPing =
  (run: Run, dialect: PingDialect): Os['ping'] =>
  async (options) => {
    checkOptions(options);
    const { count, waitMs, hopLimit, onEvent, signal } = options;
    const command = isSafeAddress(options.address) ? dialect.command(options) : null;
    if (!command) return { type: 'unavailable' };
    const { program, args, intervalMs } = command;
    const timeoutMs = count * intervalMs + waitMs + overheadMs;
    let arrived = 0;
    let seen = 0;
    const onLine = (line: string): void => {
      const event = dialect.toEvent(line, arrived, hopLimit);
      if (!event || event.sequence > count) return;
      arrived += 1;
      seen = Math.max(seen, event.sequence);
      onEvent(event);
    };
    const result = await run(program, args, { timeoutMs, signal, onLine });
    if (result.type === 'done' && tooLargeHere.test(result.stderr))
      onEvent({ type: 'too-large', sequence: arrived + 1, from: null });
    return endOf(result, { count, isBound: options.device != null }, seen, dialect.sentIn);
  };
