import { describe, expect, it } from 'vitest';
import type { CompareReport } from '../../../contract/compare.ts';
import { say } from '../../../contract/message.ts';
import { conclude } from '../../../engine/compare/judge/conclude.ts';
import { compareLines, networkLines } from '../../../headless/view/compare-view.ts';
import { createPaint } from '../../../headless/view/paint.ts';
import { network, side } from '../../engine/compare/sides.ts';

const reportOf = (...sides: CompareReport['sides']): CompareReport => ({
  schema: 1,
  version: '0.1.0',
  at: '2026-11-21T20:00:00.000Z',
  durationMs: 20_000,
  conclusion: conclude({ sides, sameRouter: false }),
  sides,
});
const paint = createPaint(false);
const broken = reportOf(side('wlan0', 'internet.down'), side('usb0', 'ok'));

describe('A comparison for people', () => {
  it('says whose fault it is, what to do, and what it rests on', () => {
    const lines = compareLines(broken, 80, paint);
    expect(lines[0]).toBe('■ It’s wlan0, not TikTok: over usb0 all is well.');
    expect(lines[1]).toBe('  Use usb0 for now. What is wrong with wlan0 stands below.');
    expect(lines.join(' ')).toContain('wlan0 was used: 1,000 bytes were sent');
  });

  it('of silence over both it does not say that it is TikTok, nor that waiting is all', () => {
    const [sentence, todo] = compareLines(
      reportOf(side('wlan0', 'tiktok.unreachable'), side('usb0', 'tiktok.unreachable')),
      200,
      paint,
    );
    expect(sentence).toMatch(/^■ TikTok answers over neither network: it’s down, or blocked for both/);
    expect(todo).toContain('Others elsewhere can tell the two apart');
  });

  it('says nothing of a side whose proof fails but that it does not count', () => {
    const unproven = reportOf(side('wlan0', 'internet.down', { proof: 'elsewhere' }), side('usb0', 'ok'));
    const lines = compareLines(unproven, 200, paint);
    expect(lines).toContain('  wlan0 (Wi-Fi): What was seen here doesn’t count, as said below.');
    expect(lines.filter((line) => line.includes(say(unproven.sides[0].verdict.message)))).toHaveLength(1);
  });

  it('shows both side by side, link by link and feature by feature, without colour too', () => {
    const lines = compareLines(broken, 80, paint);
    const head = lines.findIndex((line) => /^ +wlan0 +usb0/.test(line));
    const column = lines[head]!.indexOf('usb0');
    const table = lines.slice(head + 1, head + 21);
    expect(table).toHaveLength(20);
    for (const line of table) expect(line[column]).toMatch(/[●▲■⊘◍◌·]/);
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it.each([40, 60, 100])('stays within %d columns', (width) => {
    const strange = reportOf(
      side('n'.repeat(30), 'tiktok.unreachable'),
      side('usb0', 'unknown', { proof: 'elsewhere' }),
    );
    for (const line of compareLines(strange, width, paint)) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('lists each network with what it hangs on and why it cannot be used', () => {
    const listed = [network('wlan0', { isDefault: true }), network('eth0', { kind: 'cable', why: 'no-address' })];
    expect(networkLines(listed, 80)).toEqual([
      '  wlan0: Wi-Fi, used now',
      '  eth0: cable, it gave this computer no address',
    ]);
  });
});
