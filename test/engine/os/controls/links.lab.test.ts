// Real links taken down and brought back, with everything that was on them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeOf, computer4, createControlLab, patienceMs, router4, type ControlLab } from './control-lab.ts';

let lab: ControlLab;

beforeAll(() => {
  lab = createControlLab('links');
  lab.ip('addr', 'add', `${computer4}/24`, 'dev', 'wlan0');
  lab.ip('addr', 'add', 'fd78::10/64', 'dev', 'wlan0');
  lab.ip('route', 'add', 'default', 'via', router4, 'dev', 'wlan0', 'metric', '600', 'proto', 'static');
  lab.ip('route', 'add', '198.51.100.7', 'dev', 'wlan0', 'scope', 'link', 'mtu', '1400');
  lab.ip('route', 'add', '203.0.113.0/24', 'via', '198.51.100.7', 'dev', 'wlan0', 'onlink', 'src', computer4);
  lab.ip('-6', 'route', 'add', 'default', 'via', 'fd78::1', 'dev', 'wlan0', 'metric', '700');
});
afterAll(() => lab.remove());

const routes = (): readonly string[] =>
  ['-4', '-6'].map((family) => lab.ip(family, 'route', 'show', 'dev', 'wlan0').replace(/ linkdown/g, ''));

const isUp = (device: string): boolean => lab.ip('link', 'show', 'dev', device).includes('state UP');

const expectUp = (device: string): Promise<void> => expect.poll(() => isUp(device), { timeout: patienceMs }).toBe(true);

describe('a link that is taken down and back', () => {
  it('has its routes and addresses again, those of both families', async () => {
    const before = routes();
    const { by, steps, always, undo } = changeOf(lab.plan('reconnect', 'wlan0'));
    expect([by, undo]).toEqual(['ip', null]);
    lab.carryOut(steps);
    expect(isUp('wlan0')).toBe(false);
    expect(routes()).not.toEqual(before);
    lab.carryOut(always);
    await expectUp('wlan0');
    await expect.poll(routes, { timeout: patienceMs }).toEqual(before);
    lab.inComputer('ping', '-c', '1', '-w', '20', router4);
    lab.inComputer('ping', '-c', '1', '-w', '20', 'fd78::1');
  });

  it('is up after the second half alone, as when the program was killed before the first', async () => {
    const { always } = changeOf(lab.plan('reconnect', 'wlan0'));
    const before = routes();
    lab.carryOut(always);
    await expectUp('wlan0');
    expect(routes()).toEqual(before);
  });

  it.each(['$(reboot)', ';id', '"two"', "it's", '`id`', '&&x', '*', '😀😀😀', '|cat'])(
    'the link %s is one, and nothing else happens',
    async (device) => {
      lab.ip('link', 'add', 'name', device, 'type', 'veth', 'peer', 'name', 'peer0');
      lab.ip('link', 'set', 'dev', 'peer0', 'up');
      lab.ip('link', 'set', 'dev', device, 'up');
      await expectUp(device);
      const { steps, always } = changeOf(lab.plan('reconnect', device));
      lab.carryOut(steps);
      expect(isUp(device)).toBe(false);
      lab.carryOut(always);
      await expectUp(device);
      lab.ip('link', 'del', 'dev', device);
    },
  );

  it('named as an option, or not at all there, is none', () => {
    lab.ip('link', 'add', 'name', '-rf', 'type', 'veth', 'peer', 'name', 'peer1');
    for (const device of ['-rf', 'wlan9', 'lo', '', '../x', 'a b']) {
      expect(lab.plan('reconnect', device)).toMatchObject({ type: 'cannot', why: { id: 'control.no-device' } });
    }
  });
});
