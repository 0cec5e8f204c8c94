import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { differenceOf, dnsDifferenceSchema } from '../../contract/doctor-difference.ts';
import { hostOf, reportOf, said, seenOf, studioAllowed, studioFiltered } from '../engine/doctor/sights.ts';

describe('Between two reports', () => {
  it('a host that was allowed meanwhile is fine, and what it is needed for works again', () => {
    const difference = differenceOf(studioFiltered, studioAllowed);
    expect(difference).toEqual({
      since: studioFiltered.at,
      was: 'breaks',
      now: 'only-logs',
      hosts: [{ host: 'tron-sg.bytelemon.com', was: 'filtered', now: 'fine' }],
      mended: ['live'],
      newlyBroken: [],
    });
    expect(parse(dnsDifferenceSchema, JSON.parse(JSON.stringify(difference)))).toEqual(difference);
  });

  it('the other way round it is newly broken', () => {
    expect(differenceOf(studioAllowed, studioFiltered)).toMatchObject({ mended: [], newlyBroken: ['live'] });
  });

  it('nothing changed where nothing did', () => {
    expect(differenceOf(studioFiltered, studioFiltered)).toMatchObject({ hosts: [], mended: [], newlyBroken: [] });
  });

  it('nothing is mended where the host is not known any more, or nothing could be asked', () => {
    const unknown = hostOf('tron-sg.bytelemon.com', { features: ['live'], say: said('not-asked') });
    const after = reportOf(seenOf([hostOf('www.tiktok.com'), unknown]));
    expect(differenceOf(studioFiltered, after)).toMatchObject({ mended: [], hosts: [{ now: 'unknown' }] });
    expect(differenceOf(studioFiltered, reportOf(seenOf([], { control: null })))).toMatchObject({
      mended: [],
      hosts: [],
    });
  });

  it('nothing is mended where none of a feature’s hosts was asked any more, such as a LIVE server taken out of the settings', () => {
    const ingest = hostOf('push.tiktokcdn.com', { features: ['ingest'], say: said('nowhere') });
    const before = reportOf(seenOf([hostOf('www.tiktok.com'), ingest]));
    expect(before.broken).toEqual(['ingest']);
    const after = reportOf(seenOf([hostOf('www.tiktok.com')]));
    expect(differenceOf(before, after)).toMatchObject({ mended: [], newlyBroken: [] });
  });

  it('nothing is mended while one of a feature’s hosts is still filtered', () => {
    const two = (other: 'address' | 'nowhere') =>
      reportOf(
        seenOf([
          hostOf('webcast.tiktok.com', { features: ['live'], say: said('nowhere') }),
          hostOf('tron-sg.bytelemon.com', { features: ['live'], say: said(other) }),
        ]),
      );
    expect(differenceOf(two('nowhere'), two('address'))).toMatchObject({ mended: [] });
  });
});
