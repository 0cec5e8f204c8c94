// Kills one program after the other in the middle of its session; all of them keep their sessions in one history.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../engine/diagnosis/seeded.ts';
import { killSession } from '../../engine/session/kills/kill-session.ts';
import type { SessionKill } from '../../engine/session/kills/kill-session.ts';
import type { SessionKillsResult } from './session-kills-result.ts';

/** Kills so many sessions at moments that follow from the seed. */
export const runSessionKills = async (
  count: number,
  seed: number,
  log: (line: string) => void,
): Promise<SessionKillsResult> => {
  const random = randomFrom(seed);
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-session-kills-'));
  const kills: SessionKill[] = [];
  while (kills.length < count) {
    const kill = await killSession(join(directory, 'history.sqlite'), random);
    kills.push(kill);
    const lost = kill.taken - kill.kept;
    log(`${kills.length} of ${count}: ${kill.taken} rows, ${lost} lost, ${kill.wrong.join('; ') || 'all well'}`);
  }
  rmSync(directory, { recursive: true });
  return { seed, kills };
};
