// Whole rows of a session, one a second: what OBS told, what the watch measured of the line, what the computer says of itself.
import type { ObsRow } from '../../contract/obs.ts';
import type { SessionRow } from '../../contract/session.ts';
import type { Engine } from '../engine.ts';
import type { Told } from './judge/reach.ts';
import type { LineEar } from './line-second.ts';
import type { MachineEar } from './machine-second.ts';

/** A row, and the verdict that was settled by then; null while none was. */
export type ToldRow = { row: SessionRow; told: Told | null };

type RowSources = { engine: Pick<Engine, 'snapshot'>; machine: Pick<MachineEar, 'take'>; line: Pick<LineEar, 'take'> };

// A link that was never there in this session says nothing about it.
const createObsPart = (): ((row: ObsRow) => SessionRow['obs']) => {
  let wasThere = false;
  return ({ at: _at, ...row }) => {
    wasThere ||= row.obs === 'answered';
    return wasThere ? row : null;
  };
};

/** Makes whole rows of what OBS told, one after the other. */
export const createRows = ({ engine, machine, line }: RowSources): ((told: ObsRow) => Promise<ToldRow>) => {
  const obsPart = createObsPart();
  const ownTraffic = (): number => {
    const { bytesSent, bytesReceived } = engine.snapshot().traffic;
    return bytesSent + bytesReceived;
  };
  let before = ownTraffic();
  return async (obsRow) => {
    const second = line.take();
    const now = ownTraffic();
    const ownBytes = now - before;
    before = now;
    const { verdict } = engine.snapshot();
    const told = verdict.settledAt === null ? null : verdict;
    const own = { ...(await machine.take()), ownBytes, code: told?.code ?? null };
    return { row: { atMs: Date.parse(obsRow.at), obs: obsPart(obsRow), ...second, ...own }, told };
  };
};
