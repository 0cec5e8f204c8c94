import { expect, it } from 'vitest';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { listed } from '../../renderer/now/timed-lines.ts';

const line = (second: number, id: Message['id']) => ({ at: `2026-11-21T21:43:0${second}.000Z`, message: message(id) });
const clockOf = (at: string): string => at.slice(11, 19);

it('says once what reads the same, with how often, and a time only where it is another one', () => {
  const lines = [
    line(4, 'verdict.ok'),
    line(4, 'verdict.dns.down'),
    line(5, 'verdict.ok'),
    line(5, 'verdict.router.down'),
  ];
  expect(listed(lines, ({ id }) => id, clockOf)).toEqual([
    { words: 'verdict.ok', at: '2026-11-21T21:43:04.000Z', count: 2, clock: '21:43:04' },
    { words: 'verdict.dns.down', at: '2026-11-21T21:43:04.000Z', count: 1, clock: null },
    { words: 'verdict.router.down', at: '2026-11-21T21:43:05.000Z', count: 1, clock: '21:43:05' },
  ]);
});
