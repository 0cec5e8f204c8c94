import { describe, expect, it } from 'vitest';
import { message } from '../../contract/message.ts';
import { verdictCodes } from '../../contract/verdict.ts';
import { phoneTable } from '../../engine/diagnosis/phone-table.ts';
import { isForPhone, mayPhoneTell, phoneMayTell } from '../../renderer/phone/offer.ts';
import { qrPath } from '../../renderer/phone/qr-path.ts';
import { snapshotOf } from './support/stories.ts';

describe('The modules of a code as a path', () => {
  it('draws each run of dark modules once, row by row', () => {
    const rows = [
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ];
    expect(qrPath(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
    expect(qrPath([])).toBe('');
  });
});

describe('A look on the phone is offered', () => {
  it('where it may tell something, and nowhere else', () => {
    const telling = verdictCodes.filter((code) =>
      Object.values(phoneTable[code]).some((weight) => weight !== 'beside'),
    );
    expect(phoneMayTell.toSorted()).toEqual(['unknown', ...telling].toSorted());
  });

  it('once a verdict is settled', () => {
    expect(isForPhone({ code: 'tiktok.unreachable', settledAt: null })).toBe(false);
    expect(isForPhone({ code: 'tiktok.unreachable', settledAt: '2026-11-21T20:00:00.000Z' })).toBe(true);
    expect(isForPhone({ code: 'internet.down', settledAt: '2026-11-21T20:00:00.000Z' })).toBe(false);
  });

  it('beside the sentence until somebody has looked there', () => {
    const { verdict } = snapshotOf('tiktok.unreachable');
    expect(mayPhoneTell(verdict)).toBe(true);
    const line = {
      probe: 'phone',
      at: verdict.since,
      stands: 'for',
      message: message('evidence.phone-works-now'),
    } as const;
    expect(mayPhoneTell({ ...verdict, evidence: [line, ...verdict.evidence] })).toBe(false);
  });
});
