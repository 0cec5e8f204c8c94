import { describe, expect, it } from 'vitest';
import type { NetworkState, Os } from '../../../engine/os/os.ts';
import { createBell } from '../../../engine/schedule/bell.ts';
import { NETWORK_MS } from '../../../engine/schedule/cadence.ts';
import { watchNetwork } from '../../../engine/schedule/network-watch.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork } from '../support/stub-os.ts';

const home = homeNetwork();
const unplugged: NetworkState = { interfaces: [{ ...home.interfaces[0]!, carrier: false }], routes: [] };
const unaddressed: NetworkState = { interfaces: [{ ...home.interfaces[0]!, addresses: [] }], routes: [] };
const routeless: NetworkState = { ...home, routes: [] };
const elsewhere: NetworkState = { ...home, routes: [{ ...home.routes[0]!, gateway: '10.0.0.1' }] };

/** A network under watch; `become` changes it, and the system tells of that when it is one that tells. */
const watch = (tells: boolean, parts: Partial<Os> = {}) => {
  const clock = createHandClock();
  let state = home;
  let reads = 0;
  let tell = (): void => undefined;
  let stopTelling = (): void => undefined;
  const networkChanges: Os['networkChanges'] = (onChange, signal) => {
    tell = onChange;
    return new Promise((resolve) => {
      stopTelling = resolve;
      signal.addEventListener('abort', () => resolve());
    });
  };
  const networkState = (): Promise<NetworkState> => {
    reads += 1;
    return Promise.resolve(state);
  };
  const os = createStubOs({ networkState, ...(tells ? { networkChanges } : {}), ...parts });
  const seen: NetworkState[] = [];
  const [stop, doubt] = [new AbortController(), createBell()];
  let isRoaming = false;
  const calls = {
    onNetwork: (now: NetworkState) => void seen.push(now),
    onRoaming: (is: boolean) => {
      isRoaming = is;
    },
  };
  const ended = watchNetwork({ clock, os, net: createRedirectedNet() }, calls, doubt, stop.signal);
  const become = (next: NetworkState): void => {
    state = next;
    tell();
  };
  return {
    ...{ clock, seen, become, stop, ended, doubt },
    isRoaming: () => isRoaming,
    reads: () => reads,
    stopTelling: () => stopTelling(),
  };
};

describe('Where the system tells of changes', () => {
  it('another network is heard of at once', async () => {
    const { clock, seen, become } = watch(true);
    await clock.advance(200);
    become(elsewhere);
    await clock.advance(100);
    expect(seen).toEqual([home, elsewhere]);
  });

  it.each([
    ['a pulled cable', unplugged, 1300],
    ['a lost route', routeless, 1300],
    ['a lost address', unaddressed, 2500],
  ])('%s counts after a while, and until then it may be roaming', async (_what, lost, withinMs) => {
    const { clock, seen, become, isRoaming } = watch(true);
    await clock.advance(200);
    become(lost);
    await clock.advance(withinMs - 200);
    expect([seen, isRoaming()]).toEqual([[home], true]);
    await clock.advance(200);
    expect([seen, isRoaming()]).toEqual([[home, lost], false]);
  });

  it('what is read before all of a change was told does not count either', async () => {
    const { clock, become, isRoaming } = watch(true);
    await clock.advance(200);
    become(elsewhere);
    await clock.settle();
    expect(isRoaming()).toBe(true);
    await clock.advance(100);
    expect(isRoaming()).toBe(false);
  });

  it('a machine that finds its way to another network lacked nothing', async () => {
    const { clock, seen, become, isRoaming } = watch(true);
    await clock.advance(200);
    become(unaddressed);
    await clock.advance(2000);
    become(elsewhere);
    await clock.advance(1000);
    expect([seen, isRoaming()]).toEqual([[home, elsewhere], false]);
  });

  it('several messages about one change are one read', async () => {
    const { clock, become, reads } = watch(true);
    await clock.advance(200);
    for (let message = 0; message < 20; message += 1) become(home);
    await clock.advance(200);
    expect(reads()).toBe(2);
  });

  it('it is read now and then all the same, also when the telling ends', async () => {
    const { clock, seen, become, reads, stopTelling, stop, ended } = watch(true);
    await clock.advance(3 * NETWORK_MS);
    expect(reads()).toBe(4);
    stopTelling();
    become(unplugged);
    await clock.advance(2000);
    expect(seen.at(-1)).toEqual(unplugged);
    stop.abort();
    await ended;
    expect(clock.alarms()).toEqual([]);
  });
});

describe('Where it does not', () => {
  it.each([
    ['a pulled cable', unplugged, 2000],
    ['a lost address', unaddressed, 3000],
  ])('%s counts within %i ms of whichever moment', async (_what, lost, withinMs) => {
    const { clock, seen, become } = watch(false);
    await clock.advance(1);
    become(lost);
    await clock.advance(withinMs);
    expect(seen).toEqual([home, lost]);
  });
});

describe('Where a read is dear', () => {
  const dear = { networkPauseMs: 5000 };

  it('there are fewer', async () => {
    const { clock, reads } = watch(false, dear);
    await clock.advance(4999);
    expect(reads()).toBe(1);
    await clock.advance(1);
    expect(reads()).toBe(2);
  });

  it('it is read at once all the same when something fell silent, and nobody takes that for roaming', async () => {
    const { clock, seen, become, reads, doubt, isRoaming } = watch(false, dear);
    await clock.advance(1000);
    become(elsewhere);
    doubt.ring();
    await clock.settle();
    expect([seen, reads(), isRoaming()]).toEqual([[home, elsewhere], 2, false]);
    await clock.advance(4999);
    expect(reads()).toBe(2);
  });

  it('a doubt that comes while it is read is not forgotten', async () => {
    const { clock, reads, doubt, stop, ended } = watch(false, dear);
    doubt.ring();
    await clock.advance(100);
    expect(reads()).toBe(2);
    stop.abort();
    await ended;
    expect(clock.alarms()).toEqual([]);
  });
});
