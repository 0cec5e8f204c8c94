// Here and elsewhere, by the real command line: TikTok fails or works here, and the emulated sources say how others fare.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Blame, LikelyWhy, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import { outsideSources } from '../../../contract/outside-sources.ts';
import { findScenario } from '../../scenarios/all.ts';
import { startWatch, usualWatch } from '../../campaigns/running-watch.ts';
import { describeLab } from '../../lab/describe-lab.ts';
import { bootLab, type Lab } from '../../lab/lab.ts';
import { runCheckAs, type CheckRun } from '../../lab/run-check.ts';
import type { OutsideMannersInput } from '../../lab/servers/outside-manners.ts';
import type { UserSide } from '../../lab/user-side.ts';
import { countAskings } from './count-askings.ts';

const agreed: UserSide = { settings: { outside: { allowed: [...outsideSources], country: null } } };
// Resets are silence too, and nobody has to wait for them.
const silence = findScenario('T74');

type Row = {
  there: string;
  manners: OutsideMannersInput;
  code: VerdictCode;
  blame: Blame;
  says: string;
  /** The likely reason, which only tests of many days can give. */
  why?: LikelyWhy;
};

const silentHere: readonly Row[] = [
  {
    there: 'fails for everybody',
    manners: { network: 'fail', country: 'fail', world: 'fail', server: 'fail' },
    ...{ code: 'tiktok.down', blame: 'tiktok', says: 'It’s not you. TikTok is down: it is silent here, and 9 of 9' },
  },
  {
    there: 'works, but the servers for here are dead',
    manners: { network: 'fail', country: 'fail', server: 'fail' },
    ...{ code: 'tiktok.down', blame: 'tiktok', says: 'servers for your part of the world are dead' },
  },
  {
    there: 'works for everybody, those with the same provider among them',
    manners: {},
    ...{ code: 'path.ip-blocked', blame: 'your-network', says: 'others with your provider reach TikTok' },
  },
  {
    there: 'fails with the same provider only',
    manners: { network: 'fail' },
    ...{ code: 'path.ip-blocked', blame: 'your-provider', says: 'It’s most likely your provider' },
  },
  {
    there: 'fails in the same country only',
    manners: { network: 'fail', country: 'tampered', blockedShare: 0.9 },
    ...{ code: 'path.ip-blocked', blame: 'a-block', says: 'blocked in your country', why: 'policy' },
  },
  {
    there: 'cannot be told: others reach nothing at all',
    manners: { network: 'fail', country: 'fail', world: 'fail', server: 'fail', control: 'fail' },
    ...{ code: 'tiktok.unreachable', blame: 'unknown', says: 'I can’t tell' },
  },
];

describeLab('TikTok here and elsewhere', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'out' });
  });
  afterAll(() => lab?.down());

  const checkWhile = async (manners: OutsideMannersInput, user: UserSide, args: string[] = []): Promise<CheckRun> => {
    await lab.inject({ id: 'outside', steps: [{ type: 'outside', manners }], proofs: [] });
    return runCheckAs(lab, { user, args });
  };

  describe('silent here', () => {
    beforeAll(() => lab.inject(silence));
    afterAll(() => lab.undo());

    it.each(silentHere)('and elsewhere it $there: $code', async ({ manners, code, blame, says, why = null }) => {
      const { report, stderr } = await checkWhile(manners, agreed);
      expect(stderr).toBe('');
      expect(report?.verdict).toMatchObject({ code, blame, likelyWhy: why });
      expect(report?.verdict.summary).toContain(says);
      expect(report?.verdict.elsewhere?.tiktok.here).toBe('fails');
    });

    it('and no source ever answers: the verdict is as without them, and on time', async () => {
      const { report, stderr } = await checkWhile({ mode: 'never' }, agreed, ['--timeout', '8']);
      expect(stderr).toBe('');
      expect(report?.verdict).toMatchObject({ code: 'tiktok.unreachable', blame: 'unknown', elsewhere: null });
      expect(report?.durationMs).toBeLessThan(11_000);
    });

    it('and the user has not agreed: not one packet goes to a source, and none of their names is looked up', async () => {
      const askings = await countAskings(lab);
      const { report } = await checkWhile({}, {});
      expect(report?.verdict).toMatchObject({ code: 'tiktok.unreachable', elsewhere: null });
      expect(await askings()).toEqual({ packets: 0, lookups: 0 });
    });
  });

  it('a watch says first what it can tell alone, then what others know, and is well again afterwards', async () => {
    const watch = await startWatch(lab, { user: agreed, command: [...usualWatch, '--live'] });
    let seen = 0;
    const until = async (code: VerdictCode): Promise<Verdict> => {
      for (;;) {
        const index = watch.lines.findIndex(
          (line, at) => at >= seen && line.type === 'verdict' && line.verdict.code === code,
        );
        const line = watch.lines[index];
        if (line?.type === 'verdict') {
          seen = index + 1;
          return line.verdict;
        }
        expect(watch.ended()).toBeNull();
        await wait(50);
      }
    };
    try {
      await until('ok');
      const manners = { network: 'fail', country: 'fail', world: 'fail', server: 'fail' } as const;
      await lab.inject({ ...silence, steps: [...silence.steps, { type: 'outside', manners }] });
      expect((await until('tiktok.unreachable')).elsewhere).toBeNull();
      expect(await until('tiktok.down')).toMatchObject({
        blame: 'tiktok',
        elsewhere: { tiktok: { here: 'fails', elsewhere: 'fails' }, control: { here: 'works', elsewhere: 'works' } },
      });
      await lab.undo();
      await until('ok');
    } finally {
      await watch.end();
      await lab.undo();
    }
  });

  it('where all is well nobody is asked, unless somebody wants to know', async () => {
    const askings = await countAskings(lab);
    const { report } = await checkWhile({ world: 'fail' }, agreed);
    expect(report?.verdict).toMatchObject({ code: 'ok', elsewhere: null });
    expect(await askings()).toEqual({ packets: 0, lookups: 0 });
    // The same counting sees them asked.
    const counted = await countAskings(lab);
    const asked = await checkWhile({ world: 'fail', server: 'fail', complaints: 30 }, agreed, ['--outside']);
    const { packets, lookups } = await counted();
    expect(packets).toBeGreaterThan(20);
    expect(lookups).toBeGreaterThan(4);
    expect(asked.report?.verdict).toMatchObject({ code: 'ok' });
    expect(asked.report?.verdict.notes).toContain('fails-elsewhere');
    expect(asked.report?.probes.find(({ id }) => id === 'outside.chatter')?.detail).toBe('chatter');
    await lab.undo();
  });
});
