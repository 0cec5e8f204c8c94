// The laboratory's long-running programs: two relays, the router's dnsmasq, and one server for each namespace that
// serves.
import { openSync, closeSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GATEWAY4, GATEWAY6_GLOBAL, ISP_RESOLVER4, type NodeName } from './addresses.ts';
import { namespaceName } from './namespace.ts';
import { relayCommand, relaySocket, setRelay } from './relay.ts';
import { endProcesses, recordProcess } from './state.ts';
import { permanentRelays, type RelayName } from './topology.ts';
import { askSocket } from './unix-http.ts';

const READY_TIMEOUT_MS = 15_000;

/** The nodes with a server process of ours, and its source. */
const servers = {
  rtr: 'portal-server.ts',
  isp: 'provider-server.ts',
  inet: 'anchor-server.ts',
  tt: 'tiktok-server.ts',
} as const satisfies Partial<Record<NodeName, string>>;
export type ServerNode = keyof typeof servers;

/** The nodes that have a control socket. */
export const serverNodes = Object.keys(servers) as ServerNode[];

/** Path of a server's control socket. */
export const controlSocket = (stateDirectory: string, node: ServerNode): string => join(stateDirectory, `${node}.sock`);

/** The project's own Node, whatever version the caller runs. */
export const nodeBinary = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/** Starts the relays that are always there and waits until they take settings; their devices then exist. */
export async function startRelays(copy: string, stateDirectory: string): Promise<void> {
  await Promise.all(permanentRelays.map((relay) => startRelay(copy, stateDirectory, relay)));
}

/** Starts one relay and waits until it takes settings; its devices then exist, without addresses. */
export async function startRelay(copy: string, stateDirectory: string, relay: RelayName): Promise<void> {
  const [program, args] = relayCommand(copy, stateDirectory, relay);
  await start(stateDirectory, `relay-${relay}`, [program, args], [program, ...args]);
  await until(stateDirectory, `relay-${relay}`, () => setRelay(stateDirectory, relay, {}));
}

/** Ends one relay; its devices go with it. */
export async function endRelay(stateDirectory: string, relay: RelayName): Promise<void> {
  await endProcesses(stateDirectory, (started) => started.name === `relay-${relay}`);
  await rm(relaySocket(stateDirectory, relay), { force: true });
}

/** Starts dnsmasq and the servers and waits until each listens everywhere. */
export async function startServers(copy: string, stateDirectory: string): Promise<void> {
  await startDnsmasq(copy, stateDirectory);
  await Promise.all(
    serverNodes.map(async (node) => {
      const script = fileURLToPath(new URL(`servers/${servers[node]}`, import.meta.url));
      const command = [nodeBinary, script, stateDirectory];
      await start(
        stateDirectory,
        `server-${node}`,
        ['ip', ['netns', 'exec', namespaceName(copy, node), ...command]],
        command,
      );
      await until(stateDirectory, `server-${node}`, () =>
        askSocket(controlSocket(stateDirectory, node), 'GET', '/health'),
      );
    }),
  );
}

// The forwarder of a home router, without a cache, so that a fault of the resolver shows at once and is gone at once.
const dnsmasqCommand = [
  ...['dnsmasq', '--keep-in-foreground', '--conf-file=/dev/null', '--pid-file=', '--user=root', '--log-facility=-'],
  ...['--no-resolv', '--no-hosts', '--no-poll', '--cache-size=0', '--dns-forward-max=2000', '--bind-interfaces'],
  ...[`--listen-address=${GATEWAY4}`, `--listen-address=${GATEWAY6_GLOBAL}`, `--server=${ISP_RESOLVER4}`],
];

async function startDnsmasq(copy: string, stateDirectory: string, options: readonly string[] = []): Promise<void> {
  const log = join(stateDirectory, 'dnsmasq.log');
  await rm(log, { force: true });
  const command = [...dnsmasqCommand, ...options];
  const inRouter = ['netns', 'exec', namespaceName(copy, 'rtr'), ...command];
  await start(stateDirectory, 'dnsmasq', ['ip', inRouter], command);
  await until(stateDirectory, 'dnsmasq', async () => {
    // Written once its sockets are open.
    if (!(await readFile(log, 'utf8')).includes('started, version')) throw new Error('not yet');
  });
}

/**
 * Gives the router a new forwarder. One that lived through a silent resolver still waits for its answers, and would let
 * the same questions wait with it for seconds after the fault is gone. `options` are further ones of dnsmasq(8).
 */
export async function restartForwarder(
  copy: string,
  stateDirectory: string,
  options: readonly string[] = [],
): Promise<void> {
  await endProcesses(stateDirectory, (started) => started.name === 'dnsmasq');
  await startDnsmasq(copy, stateDirectory, options);
}

/** Starts a stream from the client to a LIVE server, as much as its line takes, for an hour or until it is ended. */
export async function startUpload(copy: string, stateDirectory: string, to: string, port: number): Promise<void> {
  const script = fileURLToPath(new URL('client/push-stream.ts', import.meta.url));
  const command = [nodeBinary, script, to, String(port), String(Number.MAX_SAFE_INTEGER), '3600000'];
  const inClient = ['netns', 'exec', namespaceName(copy, 'cli'), ...command];
  await start(stateDirectory, 'upload', ['ip', inClient], command);
}

/** Ends the client's stream. */
export async function endUpload(stateDirectory: string): Promise<void> {
  await endProcesses(stateDirectory, (started) => started.name === 'upload');
}

async function start(
  stateDirectory: string,
  name: string,
  [program, args]: [string, readonly string[]],
  commandLine: string[],
): Promise<void> {
  const log = openSync(join(stateDirectory, `${name}.log`), 'a');
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log], cwd: stateDirectory });
  closeSync(log);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  if (child.pid !== undefined) await recordProcess(stateDirectory, { name, pid: child.pid, commandLine });
  child.unref();
}

async function until(stateDirectory: string, name: string, ready: () => Promise<unknown>): Promise<void> {
  const deadlineMs = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    try {
      return void (await ready());
    } catch (error) {
      if (Date.now() < deadlineMs) await wait(20);
      else
        throw new Error(`${name} did not get ready: ${readFileSync(join(stateDirectory, `${name}.log`), 'utf8')}`, {
          cause: error,
        });
    }
  }
}
