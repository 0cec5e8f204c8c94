// Where a VPN takes all traffic and nothing comes back: is it the VPN, or the line below it? Pings that are bound to the
// line pass the VPN by. They show this machine's own address to those who are pinged, and that it is not using its VPN for
// them, so they are sent only once the VPN itself has stayed silent for a while.
import type { Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { NetworkState } from '../os/os.ts';
import { lineRoutes, tunnelRoute } from '../os/tunnels.ts';
import { lookTwice } from './attempts.ts';
import { askLines, type Beneath } from './line-beneath.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';

const words: Readonly<Record<Beneath, string>> = {
  internet: 'the line below it reaches the internet',
  router: 'on the line below it only the router answers',
  nothing: 'nothing answers on the line below it',
  unknown: 'the line below it was not looked at, or cannot be',
};

/** Without a route of its own a line may still be there, as below a dial-up connection; without any link it is not. */
const withoutLine = ({ interfaces }: NetworkState): Beneath =>
  interfaces.some(({ tunnel, up, carrier }) => !tunnel && up && carrier) ? 'unknown' : 'nothing';

const readTunnel = async (
  context: LookContext,
  attempt: number,
  beneathIs: () => Promise<Beneath>,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const beneath = await beneathIs();
  const isFault = beneath === 'router' || beneath === 'nothing';
  return makeReading(context.clock, {
    probe: 'device.tunnel',
    layer: 'device',
    // Not its name: a VPN may be named after an employer.
    target: 'tunnel',
    attempt,
    startedAt,
    status: isFault ? 'fault' : 'ok',
    fault: isFault ? fault('timeout', 'connect') : null,
    detail: `all traffic goes into a tunnel; ${words[beneath]}`,
    facts: { kind: 'tunnel', beneath },
  });
};

/** Whether anything answers through the tunnel before it is doubted. */
const tunnelCarries = async ({ clock, internetAnswers, limits, signal }: LookContext): Promise<boolean> => {
  const known = new AbortController();
  const late = clock.sleep(limits().lateMs, AbortSignal.any([signal, known.signal])).then(() => false);
  const carries = await Promise.race([internetAnswers, late]);
  known.abort();
  return carries;
};

/** Says how far packets get below the tunnel that takes all traffic; says nothing where there is no tunnel. */
export const probeTunnel = async (context: LookContext): Promise<void> => {
  const { network, signal } = context;
  if (!tunnelRoute(network)) return;
  const lines = lineRoutes(network);
  const carries = await tunnelCarries(context);
  if (signal.aborted) return;
  await lookTwice(context, (attempt, within) =>
    readTunnel(context, attempt, () => {
      if (carries) return Promise.resolve('unknown');
      return lines.length === 0 ? Promise.resolve(withoutLine(network)) : askLines(context, lines, within);
    }),
  );
};
