// A restart of the router that the user does and the watch follows; what came of it is kept like any other fix.
import type { FixRun, RouterWatch } from '../../contract/fix.ts';
import { message } from '../../contract/message.ts';
import type { Snapshot } from '../../contract/report.ts';
import { surface } from '../deps/surface.ts';
import { expectRestart, isFollowed, watchRouter } from './judge/router-watch.ts';

/** Follows a restart of the router. */
export type RouterDesk = {
  /** The user restarts it now (`on`), or has thought better of it; `snapshot` is what stood before. */
  watch: (on: boolean, snapshot: Snapshot) => void;
  see: (snapshot: Snapshot) => void;
};

type Picture = { at: string } & Pick<Snapshot['verdict'], 'code' | 'severity'>;

const pictureOf = ({ at, verdict: { code, severity } }: Snapshot): Picture => ({ at, code, severity });

const runOf = ({ since, phase }: RouterWatch, before: Picture, after: Picture): FixRun => ({
  ...{ id: 0, fix: 'restart-router', startedAt: since, endedAt: after.at, phase: 'over', by: null, commands: [] },
  result: phase === 'well' ? 'helped' : 'did-nothing',
  message: message(phase === 'well' ? 'fix.ended.router-well' : 'fix.ended.router-still'),
  proof: { before, after, probes: [] },
  undo: 'none',
});

/** Follows nothing yet; `keep` remembers what came of a restart. */
export const createRouterDesk = ({
  keep,
  onChange,
}: {
  keep: (run: FixRun) => Promise<unknown>;
  onChange: (watch: RouterWatch | null) => void;
}): RouterDesk => {
  let followed: { watch: RouterWatch; before: Picture } | null = null;
  return {
    watch: (on, snapshot) => {
      followed = on ? { watch: expectRestart(snapshot.at), before: pictureOf(snapshot) } : null;
      onChange(followed?.watch ?? null);
    },
    see: (snapshot) => {
      if (!followed || !isFollowed(followed.watch)) return;
      const { before } = followed;
      const watch = watchRouter(followed.watch, snapshot);
      if (watch === followed.watch) return;
      followed = { watch, before };
      onChange(watch);
      const hasAnswer = watch.phase === 'well' || watch.phase === 'still';
      // Whoever restarts it while all is well, or while nobody knows what is wrong, proves nothing.
      const hadTrouble = before.severity === 'down' || before.severity === 'degraded';
      if (hasAnswer && hadTrouble) keep(runOf(watch, before, pictureOf(snapshot))).catch(surface);
    },
  };
};
