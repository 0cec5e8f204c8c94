import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../contract/doctor-difference.ts';
import { doctorLines } from '../../../headless/view/doctor-view.ts';
import { createPaint } from '../../../headless/view/paint.ts';
import { hostOf, reportOf, said, seenOf, studioAllowed, studioFiltered } from '../../engine/doctor/sights.ts';

const plain = createPaint(false);
const shown = (...of: Parameters<typeof doctorLines>): string => `\n${doctorLines(...of).join('\n')}\n`;

const cannotTell = reportOf(seenOf([], { control: null }));
const both = [studioFiltered, studioAllowed, cannotTell];

describe('The filter doctor on the terminal', () => {
  it('says what is broken, whose filter, what to allow, and host by host', () =>
    expect(shown(studioFiltered, null, 80, plain)).toMatchInlineSnapshot(`
      "
      ⊘ A DNS filter breaks TikTok for you: watching LIVE.
        Allow what is named below, nothing more. Then check again.

        The filter: Pi-hole (by its mark). Its answers carry the words that it alone
        uses.
        Run this on the Pi-hole, or add the names to its list of allowed domains:
          pihole allow tron-sg.bytelemon.com

        ⊘ tron-sg.bytelemon.com: sent nowhere, others know it, for watching LIVE
        ⊘ mon.tiktokv.com: sent nowhere, others know it, only collects logs
        ● Fine: 2 more.

        Log hosts are filtered: mon.tiktokv.com. That is fine: nothing of yours
        depends on them.
        The filter says in its own words: “gravity”
      "
    `));

  it('says what changed since an earlier report', () =>
    expect(shown(studioAllowed, differenceOf(studioFiltered, studioAllowed), 80, plain)).toMatchInlineSnapshot(`
      "
      ● A filter keeps only TikTok’s log hosts away. That is fine: nothing you do
        there needs them.
        Nothing to do here.

        The filter: Pi-hole (by its mark). Its answers carry the words that it alone
        uses.

        ⊘ mon.tiktokv.com: sent nowhere, others know it, only collects logs
        ● Fine: 3 more.

        Since the report of 2026-11-21 21:43
          Works again: watching LIVE.
          tron-sg.bytelemon.com: was filtered, now fine

        Log hosts are filtered: mon.tiktokv.com. That is fine: nothing of yours
        depends on them.
        The filter says in its own words: “gravity”
      "
    `));

  it('colours what is broken, and not a log host that nobody needs', () => {
    const marks = doctorLines(studioFiltered, null, 80, createPaint(true)).filter((line) =>
      /bytelemon.com:|tiktokv.com:/.test(line),
    );
    expect(marks.map((line) => line.includes('\u001b[31m'))).toEqual([true, false]);
  });

  it('says why it cannot tell, and that nothing changed', () =>
    expect(shown(cannotTell, differenceOf(cannotTell, cannotTell), 80, plain)).toMatchInlineSnapshot(`
      "
      ◌ I can’t tell: your DNS gives no true answer even for well-known pages.
        Run a check: it says which link is broken. Then try again.

        Since the report of 2026-11-21 21:43
          Nothing has changed.
      "
    `));

  it('keeps within the width, except in what is meant for copying, and says the same with colour', () => {
    const long = hostOf(`${'long-'.repeat(12)}name.tiktok.com`, {
      say: said('nxdomain'),
      features: ['web', 'feed', 'live'],
    });
    for (const report of [...both, reportOf(seenOf([hostOf('www.tiktok.com'), long]))]) {
      for (const width of [40, 80, 100]) {
        const lines = doctorLines(report, null, width, plain);
        expect(lines.filter((line) => line.length > width && !line.startsWith('    '))).toEqual([]);
        const coloured = doctorLines(report, null, width, createPaint(true));
        expect(coloured.map(stripVTControlCharacters)).toEqual(lines);
      }
    }
  });
});
