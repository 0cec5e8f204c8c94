import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeLab } from '../lab/describe-lab.ts';
import { healthy } from '../lab/client-proofs.ts';
import { bootLab, type Lab } from '../lab/lab.ts';
import { scenarios } from './all.ts';

describeLab('Each scenario shows from the client and is gone after its undo', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await bootLab({ copy: 'ti' });
  });
  afterAll(() => lab?.down());

  it.each(scenarios)('$id: $title', async (scenario) => {
    await lab.inject(scenario);
    await lab.undo();
    expect(await lab.notSeen(healthy)).toEqual([]);
  });

  it('has ids that are used once', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
