import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../contract/report.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { createLooks } from '../../../engine/fixes/looks.ts';
import type { Looks } from '../../../engine/fixes/looks.ts';
import type { Picture } from '../../../engine/fixes/judge/picture.ts';
import type { AskedQuestion } from '../../../engine/schedule/ask-once-more.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs } from '../support/stub-os.ts';
import { picture, probe } from './pictures.ts';

const SECOND_MS = 1000;
const never = new AbortController().signal;

type Told = { looks: Looks; clock: HandClock; made: () => number; questions: AskedQuestion[] };

/** Looks of a machine whose every look shows `after` and takes `lookMs`; what is asked once more is never answered. */
const tell = (after: Picture, lookMs = 0): Told => {
  const clock = createHandClock();
  const questions: AskedQuestion[] = [];
  let made = 0;
  const looks = createLooks(
    {
      edges: { clock, net: createRedirectedNet(), os: createStubOs() },
      catalog: smallCatalog,
      settings: () => Promise.resolve(defaultSettings),
    },
    {
      check: async () => {
        made += 1;
        if (lookMs > 0) await clock.sleep(lookMs, never);
        return { ...after, at: new Date(clock.now()).toISOString() } as CheckReport;
      },
      ask: (_edges, asked, _onReading, signal) => {
        questions.push(...asked.questions);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      },
    },
  );
  return { looks, clock, made: () => made, questions };
};

const failed = picture('dns.down', 'down', [probe('lookup', 'fault'), probe('feed', 'fault'), probe('anchor', 'ok')]);

describe('The looks of a fix', () => {
  it('begin with what was seen just before, once', async () => {
    const { looks, made } = tell(failed);
    const seen = await looks.look(never);
    expect(await looks.lookOrSeen(never)).toBe(seen);
    expect(await looks.lookOrSeen(never)).not.toBe(seen);
    expect(made()).toBe(2);
  });

  it('look anew where what was seen is older than a minute: somebody took long to say yes', async () => {
    const { looks, made, clock } = tell(failed);
    const seen = await looks.look(never);
    await clock.advance(59 * SECOND_MS);
    clock.jump(2 * SECOND_MS);
    expect(await looks.lookOrSeen(never)).not.toBe(seen);
    expect(made()).toBe(2);
  });

  it('ask afterwards what failed before and was not asked by itself, and nothing else', async () => {
    const { looks, clock, questions } = tell(picture('ok', 'ok', [probe('lookup', 'ok')]));
    const looking = looks.lookOrSeen(never, failed);
    await clock.advance(30 * SECOND_MS);
    await looking;
    expect(questions).toEqual([{ probe: 'feed', target: 'x' }]);
  });

  it('keep within the time of one look: what is not answered by then is left out', async () => {
    const { looks, clock } = tell(picture('ok', 'ok', []), 20 * SECOND_MS);
    let after: Picture | null = null;
    const looking = looks.lookOrSeen(never, failed).then((seen) => (after = seen));
    await clock.advance(24 * SECOND_MS);
    expect(after).toBeNull();
    await clock.advance(SECOND_MS);
    await looking;
    expect(after).toMatchObject({ verdict: { code: 'ok' }, probes: [] });
  });

  it('ask nothing more where the look has taken all of it', async () => {
    const { looks, clock, questions } = tell(picture('ok', 'ok', []), 25 * SECOND_MS);
    const looking = looks.lookOrSeen(never, failed);
    await clock.advance(25 * SECOND_MS);
    await looking;
    expect(questions).toEqual([]);
  });
});
