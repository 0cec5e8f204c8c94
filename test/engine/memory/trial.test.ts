import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../contract/alert.ts';
import { check } from '../../../contract/result.ts';
import { noticeSchema } from '../../../contract/alert.ts';
import { tryNotice } from '../../../engine/memory/trial.ts';
import { createUnshown } from '../../../engine/memory/unshown.ts';

const clock = {
  now: () => Date.parse('2026-11-21T20:00:00.000Z'),
  monotonicMs: () => 0,
  sleep: () => Promise.resolve(),
};

describe('A notification on trial', () => {
  it('says what it is, and was asked for where nothing comes back', async () => {
    const told: Notice[] = [];
    expect(await tryNotice({ tell: (notice) => told.push(notice) }, createUnshown(), clock)).toBe('asked');
    expect(told.map(({ title, occasion, actions }) => ({ id: title.id, occasion, actions }))).toEqual([
      { id: 'notice.trial', occasion: 'trial', actions: [] },
    ]);
    expect(check(noticeSchema, told[0], 'internal', 'It').ok).toBe(true);
  });

  it('was not shown where the shell hands it back', async () => {
    const unshown = createUnshown();
    unshown.add({ id: 7 } as Notice);
    expect(await tryNotice({ tell: unshown.add }, unshown, clock)).toBe('not-shown');
  });
});
