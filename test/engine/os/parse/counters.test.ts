import { describe, expect, it } from 'vitest';
import { parseNetstatCounters, parseProcCounters, parseWindowsCounters } from '../../../../engine/os/parse/counters.ts';
import { fixture, nonsense } from '../fixture.ts';

describe('how many bytes each interface has carried', () => {
  it('Linux counts what came in first, and loopback is left out', () => {
    expect(parseProcCounters(fixture('linux', 'dual-stack.proc-dev.txt'))).toEqual(
      new Map([['wlan0', { sentBytes: 774, receivedBytes: 734 }]]),
    );
  });

  it('macOS counts per address; the link’s own row counts, with and without a hardware address', () => {
    expect(parseNetstatCounters(fixture('darwin', 'netstat-counters.txt'))).toEqual(
      new Map([
        ['gif0', { sentBytes: 0, receivedBytes: 0 }],
        ['en0', { sentBytes: 903_311_042, receivedBytes: 11_020_488_211 }],
        ['utun4', { sentBytes: 9_911_033, receivedBytes: 110_293_844 }],
      ]),
    );
  });

  it('Windows counts per adapter', () => {
    expect(parseWindowsCounters(fixture('win32', 'counters.json'))?.get('Wi-Fi')).toEqual({
      sentBytes: 903_311_042,
      receivedBytes: 11_020_488_211,
    });
  });

  it('nonsense counts nothing', () => {
    for (const text of nonsense) {
      const parsed = [parseProcCounters(text), parseNetstatCounters(text), parseWindowsCounters(text)];
      expect(parsed).toEqual([null, null, null]);
    }
  });
});
