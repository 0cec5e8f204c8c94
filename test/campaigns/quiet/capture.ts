// Listens to everything that crosses the client's link, with tcpdump in the client's namespace.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasProgram } from '../../../build/setup/system-tools.mjs';
import type { Lab } from '../../lab/lab.ts';
import { readPcap } from './pcap.ts';
import type { Frame } from './pcap.ts';

/** A capture under way; `beganAtMs` is by the system's clock, as the times of frames are. */
export type Capture = { beganAtMs: number; end: () => Promise<Frame[]> };

/** Says what this machine lacks for a capture, or null. */
export const lackingForCapture = (): string | null =>
  hasProgram('tcpdump') ? null : 'tcpdump is missing (Debian package tcpdump): it captures what crosses the link';

/** The frames that the kernel dropped, as tcpdump tells at its end; null when it does not tell. */
export const missedIn = (said: string): number | null => {
  const count = /^(\d+) packets? dropped by kernel$/m.exec(said)?.[1];
  return count === undefined ? null : Number(count);
};

/** Begins to capture; resolves when frames are being written. */
export const beginCapture = async (lab: Lab): Promise<Capture> => {
  const file = join(await lab.freshHome(), 'link.pcap');
  // Whole frames are wanted, but the room for them is handed out by the longest one: by default it would hold eight. As
  // root tcpdump would otherwise become a user of its own, who may not write here.
  const args = ['-i', 'wlan0', '-w', file, '-U', '--immediate-mode', '-s', '2048', '-B', '16384', '-Z', 'root'];
  const child = await lab.spawnIn('cli', 'tcpdump', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const { stderr } = child;
  if (!stderr) throw new Error('tcpdump has no output');
  const exited = once(child, 'exit');
  let said = '';
  const listening = new Promise<void>((resolve) => {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('listening on')) resolve();
    });
  });
  const failed = exited.then(() => {
    throw new Error(`tcpdump ended early: ${said.trim()}`);
  });
  await Promise.race([listening, failed]);
  failed.catch(() => undefined);
  const end = async (): Promise<Frame[]> => {
    child.kill('SIGINT');
    await exited;
    // Of a capture with gaps nobody could say where every byte went.
    if (missedIn(said) !== 0) throw new Error(`tcpdump missed frames, or does not say: ${said.trim()}`);
    return readPcap(await readFile(file));
  };
  return { beganAtMs: Date.now(), end };
};
