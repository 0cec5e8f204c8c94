import { describe, expect, it } from 'vitest';
import { subjects } from '../../../contract/history.ts';
import { fromLetters } from '../../../engine/history/conditions.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import type { Batch, LineRow, ReadingRow } from '../../../engine/history/history.ts';
import { createOutbox } from '../../../engine/memory/outbox.ts';
import { createHandHistory } from './hand-history.ts';

const row = (sent: number): LineRow => ({
  ...{
    to: 'router',
    minuteMs: 0,
    sent,
    lost: 0,
    rttSumUs: 0,
    leastRttUs: null,
    mostRttUs: null,
    jitterSumUs: 0,
    jitters: 0,
  },
});
const reading = (target: string): ReadingRow => ({
  ...{ probe: 'dns.lookup', target, at: '2026-11-21T20:00:00.000Z', status: 'ok', fault: null, totalMs: 1 },
});
const sentIn = (batches: readonly Batch[]): number =>
  batches.flatMap(({ line }) => line).reduce((sum, { sent }) => sum + sent, 0);

const allOk = fromLetters('o'.repeat(subjects.length));

describe('What is on its way to the history', () => {
  it('goes out as one batch, and nothing goes out where there is nothing', async () => {
    const history = createHandHistory();
    const outbox = createOutbox(history);
    await outbox.flush();
    outbox.add({ line: [row(1)] });
    outbox.add({ line: [row(2)], readings: [reading('a')] });
    await outbox.flush();
    await outbox.flush();
    expect(history.batches).toEqual([{ ...emptyBatch, line: [row(3)], readings: [reading('a')] }]);
  });

  it('while the disk refuses it waits, and nothing counts twice', async () => {
    const history = createHandHistory();
    const outbox = createOutbox(history);
    history.refuses(true);
    for (let turn = 0; turn < 5; turn += 1) {
      outbox.add({ line: [row(1)] });
      await outbox.flush();
    }
    history.refuses(false);
    outbox.add({ line: [row(1)] });
    await outbox.flush();
    await outbox.flush();
    expect(sentIn(history.batches)).toBe(6);
  });

  it('what comes while a batch is being written goes out after it, once', async () => {
    const history = createHandHistory();
    const gate = Promise.withResolvers<void>();
    const slow = { ...history, write: (batch: Batch) => gate.promise.then(() => history.write(batch)) };
    const outbox = createOutbox(slow);
    outbox.add({ line: [row(1)] });
    const first = outbox.flush();
    outbox.add({ line: [row(10)] });
    const more = [outbox.flush(), outbox.flush()];
    gate.resolve();
    await Promise.all([first, ...more]);
    expect(history.batches.map(({ line }) => line[0]?.sent)).toEqual([1, 10]);
  });

  it('nor are two ever written at once', async () => {
    const history = createHandHistory();
    let [atOnce, most] = [0, 0];
    const write = async (batch: Batch): Promise<boolean> => {
      most = Math.max(most, (atOnce += 1));
      await history.write(batch);
      atOnce -= 1;
      return true;
    };
    const outbox = createOutbox({ ...history, write });
    const flushes = [1, 2, 3].map((sent) => {
      outbox.add({ line: [row(sent)] });
      return outbox.flush();
    });
    await Promise.all(flushes);
    expect([most, sentIn(history.batches)]).toEqual([1, 6]);
  });

  it('a row that was refused gives way to a later one of the same thing', async () => {
    const history = createHandHistory();
    const outbox = createOutbox(history);
    const span = { id: 3, fromMs: 0, toMs: 5, code: 'ok', blame: 'nobody', conditions: allOk } as const;
    history.refuses(true);
    outbox.add({ spans: [span] });
    const refused = outbox.flush();
    outbox.add({ spans: [{ ...span, toMs: 9 }] });
    await refused;
    history.refuses(false);
    await outbox.flush();
    expect(history.batches[0]?.spans.map(({ toMs }) => toMs)).toEqual([9]);
  });

  it('a row that is told again takes the place of the earlier one', async () => {
    const history = createHandHistory();
    const outbox = createOutbox(history);
    const span = { id: 3, fromMs: 0, toMs: 5, code: 'ok', blame: 'nobody', conditions: allOk } as const;
    outbox.add({ spans: [span] });
    outbox.add({ spans: [{ ...span, toMs: 9 }] });
    await outbox.flush();
    expect(history.batches[0]?.spans.map(({ toMs }) => toMs)).toEqual([9]);
  });

  it('a disk that refuses for days costs no more memory than that: the oldest readings are given up first', async () => {
    const history = createHandHistory();
    const outbox = createOutbox(history);
    history.refuses(true);
    const day = Array.from({ length: 9000 }, (_, index) => reading(`${index}`));
    for (const name of ['a', 'b', 'c']) {
      outbox.add({ readings: day.map((one) => ({ ...one, target: `${name}${one.target}` })) });
      await outbox.flush();
    }
    history.refuses(false);
    await outbox.flush();
    const [batch] = history.batches;
    expect(batch?.readings).toHaveLength(20_000);
    expect([batch?.readings[0]?.target, batch?.readings.at(-1)?.target]).toEqual(['a7000', 'c8999']);
  });

  it('where no history is kept nothing is collected', async () => {
    const history = createHandHistory();
    const off = { ...history, state: () => ({ ...history.state(), state: 'off' as const }) };
    const outbox = createOutbox(off);
    outbox.add({ line: [row(1)] });
    await outbox.flush();
    expect(history.batches).toEqual([]);
  });
});
