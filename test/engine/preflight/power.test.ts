import { describe, expect, it } from 'vitest';
import { parsePmset, parseSupplies, parseWindowsBattery } from '../../../engine/preflight/machine/parse/power.ts';

const battery = (status: string) => ({ type: 'Battery', online: '', status, scope: 'System' });
const mains = (online: string) => ({ type: 'Mains', online, status: '', scope: '' });
const mouse = { type: 'Battery', online: '1', status: 'Discharging', scope: 'Device' };

describe('What the computer runs on', () => {
  it.each([
    ['a computer without a battery', [], 'mains'],
    ['one whose mouse has a battery', [mouse], 'mains'],
    ['one that is plugged in', [battery('Charging'), mains('1')], 'mains'],
    ['one that is not', [battery('Discharging'), mains('0')], 'battery'],
    ['one that does not say', [battery('Unknown'), mains('0')], null],
    ['one that holds its charge', [battery('Not charging')], 'mains'],
  ])('Linux: %s', (_what, supplies, power) => expect(parseSupplies(supplies)).toBe(power));

  it.each([
    ["Now drawing from 'AC Power'\n -InternalBattery-0 (id=4653155)\t100%; charged;\n", 'mains'],
    ["Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4653155)\t62%; discharging; 3:10\n", 'battery'],
    ["Now drawing from 'UPS Power'\n", 'battery'],
    ['', null],
  ])('macOS: %j', (stdout, power) => expect(parsePmset(stdout)).toBe(power));

  it.each([
    ['', 'mains'],
    ['1\r\n', 'battery'],
    ['5\r\n', 'battery'],
    ['2\r\n', 'mains'],
    ['Get-CimInstance : Access denied', null],
  ])('Windows: %j', (stdout, power) => expect(parseWindowsBattery(stdout)).toBe(power));
});
