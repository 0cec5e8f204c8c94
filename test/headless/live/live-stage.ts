// A creator's evening in the laboratory: a real OBS on the client, a real RTMP server where TikTok's LIVE server is, `tokwatch
// serve` beside OBS with nothing typed, and a window that hears everything.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { windowFolder } from '../../../headless/window-folder.ts';
import type { ObsSecrets } from '../../engine/obs/support/obs-files.ts';
import { ObsProgram } from '../../engine/obs/support/obs-program.ts';
import { RtmpServer } from '../../engine/obs/support/rtmp-server.ts';
import type { SpawnThere } from '../../engine/obs/support/start-there.ts';
import { whyNoObs } from '../../engine/obs/support/why-no-obs.ts';
import type { NodeName } from '../../lab/addresses.ts';
import { mustRun } from '../../lab/command.ts';
import { bootLab } from '../../lab/lab.ts';
import type { Lab } from '../../lab/lab.ts';
import { namespaceName, spawnIn } from '../../lab/namespace.ts';
import { missingRequirements } from '../../lab/requirements.ts';
import { recordProcess } from '../../lab/state.ts';
import { userEnvironment } from '../../lab/user-side.ts';
import { INGEST_URL, INGESTS4, INGESTS6 } from '../../scenarios/targets.ts';
import { watchProgram } from '../empty-network.ts';
import type { Watched } from '../empty-network.ts';
import { mainFile } from '../tokwatch.ts';
import { openLiveWindow } from './live-window.ts';
import type { LiveWindow } from './live-window.ts';

/** Why there can be no such evening on this machine, in words; empty when there can. */
export const whyNoEvening = (): string[] => [
  ...missingRequirements(),
  ...whyNoObs(),
  ...(existsSync(join(windowFolder, 'index.html')) ? [] : ['the window is not built (npm run build)']),
];

/** The port of the real server; the laboratory's own has TikTok's. */
const SERVER_PORT = 19_350;

/** Leads streams for TikTok's LIVE servers to the real one; the other doors stay the laboratory's. */
const ingestTable = `
table inet ingest {
  chain arrivals {
    type nat hook prerouting priority -100
    ip daddr ${INGESTS4} tcp dport 1935 redirect to :${SERVER_PORT}
    ip6 daddr ${INGESTS6} tcp dport 1935 redirect to :${SERVER_PORT}
  }
}
`;

/** Everything of an evening; `said` is what `serve` has written, `dataDirectory` where it keeps its history. */
export type LiveStage = {
  lab: Lab;
  obs: ObsProgram;
  server: RtmpServer;
  window: LiveWindow;
  secrets: ObsSecrets;
  said: Watched;
  home: string;
  dataDirectory: string;
  /** Ends `serve` as Ctrl-C does, and gives its exit status. */
  endServe: () => Promise<number>;
};

/** What is planted: OBS's secrets, and variables in the environment of `serve`. */
export type Planted = { secrets: ObsSecrets; env?: Readonly<Record<string, string>> };

const spawnerIn =
  (lab: Lab, node: NodeName): SpawnThere =>
  async (program, args, options) => {
    const child = spawnIn(namespaceName(lab.copy, node), program, args, { ...options, detached: true });
    await once(child, 'spawn');
    await recordProcess(lab.stateDirectory, { name: `live-${program}`, pid: child.pid ?? 0, commandLine: null });
    return child;
  };

const startServer = async (lab: Lab): Promise<RtmpServer> => {
  const server = new RtmpServer({
    ...{ folder: await mkdtemp(join(lab.stateDirectory, 'server-')), namespace: namespaceName(lab.copy, 'tt') },
    ...{ spawnThere: spawnerIn(lab, 'tt'), places: [String(SERVER_PORT), `[::]:${SERVER_PORT} ipv6only=on`] },
  });
  await server.start();
  const tt = ['netns', 'exec', namespaceName(lab.copy, 'tt')];
  await mustRun('ip', [...tt, 'nft', '-f', '-'], { stdin: ingestTable });
  return server;
};

const makeObs = async (lab: Lab, home: string, secrets: ObsSecrets): Promise<ObsProgram> => {
  const folder = join(home, 'obs-logs');
  await mkdir(folder);
  return new ObsProgram({
    ...{ folder, home, namespace: namespaceName(lab.copy, 'cli'), spawnThere: spawnerIn(lab, 'cli') },
    ...{ server: INGEST_URL, secrets },
  });
};

/** Raises the laboratory and everything in it but OBS, which is there and not started. Ends with the laboratory's `down`. */
export const openLiveStage = async (copy: string, planted: Planted): Promise<LiveStage> => {
  const lab = await bootLab({ copy });
  try {
    return await setStage(lab, planted);
  } catch (error) {
    await lab.down();
    throw error;
  }
};

const setStage = async (lab: Lab, { secrets, env = {} }: Planted): Promise<LiveStage> => {
  const server = await startServer(lab);
  const settings = { live: { ingestUrl: INGEST_URL, readObsSettings: true } };
  const user = await userEnvironment(lab, { settings, env });
  const home = user['HOME'] ?? '';
  const obs = await makeObs(lab, home, secrets);
  const serve = await lab.spawnIn('cli', 'node', [mainFile, 'serve', '--json', '--no-notify'], { env: user });
  const said = watchProgram(serve);
  const [line] = (await once(createInterface({ input: serve.stdout! }), 'line')) as [string];
  const window = await openLiveWindow(lab, (JSON.parse(line) as { url: string }).url);
  return {
    ...{ lab, obs, server, window, secrets, said, home, dataDirectory: join(home, '.local/share/tokwatch') },
    endServe: async () => {
      serve.kill('SIGINT');
      return said.ended;
    },
  };
};
