// A verdict that was wrong becomes a test in one step: what the judge heard is in a file, and is judged again from there.
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../contract/reading.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import type { Clock } from '../../../engine/deps/clock.ts';
import { createJudge } from '../../../engine/judge.ts';
import type { Judge } from '../../../engine/judge.ts';
import { createRedactor } from '../../../engine/replay/redact.ts';
import { parseRecording, recordingHead } from '../../../engine/replay/recording.ts';
import { replay } from '../../../engine/replay/replay.ts';
import { ASKED, BEGIN_MS, story } from '../story.ts';
import type { Story } from '../story.ts';
import * as see from '../story-words.ts';

type Recorded = {
  judge: Judge;
  lines: string[];
  verdicts: Verdict[];
  hear: (told: Story) => void;
  at: (ms: number) => void;
};

/** A judge whose hearing is written down, as `--record` does it. */
const recorded = (): Recorded => {
  let now = BEGIN_MS;
  const clock: Clock = { now: () => now, monotonicMs: () => now, sleep: () => Promise.resolve() };
  const lines = [JSON.stringify(recordingHead(ASKED, new Date(now).toISOString()))];
  const verdicts: Verdict[] = [];
  const judge = createJudge(clock, ASKED, {
    onEvent: (event) => lines.push(JSON.stringify(event)),
    onVerdict: (verdict) => verdicts.push(verdict),
  });
  const hear = ({ readings }: Story): void => {
    for (const reading of readings) {
      now = Math.max(now, Date.parse(reading.at));
      judge.take(reading);
    }
  };
  return { judge, lines, verdicts, hear, at: (ms) => (now = ms) };
};

const parsed = (lines: readonly string[]) => {
  const recording = parseRecording(lines.join('\n'));
  if (!recording.ok) throw new Error(recording.error.message);
  return recording.value;
};

const outage = story
  .and(...see.allWell)
  .wait(60)
  .twice(...see.controlsWell, ...see.exchanges('written-error'))
  .wait(60)
  .twice(...see.allWell);

describe('A recording judged again', () => {
  it('leads to the same verdicts, with the same evidence and the same times', () => {
    const first = recorded();
    first.hear(outage);
    expect(first.verdicts.map(({ code }) => code)).toEqual(['ok', 'tiktok.down', 'ok']);
    const again = replay(parsed(first.lines));
    expect(again.verdicts).toEqual(first.verdicts);
    expect(again.end).toEqual(first.judge.verdict());
  });

  it('forgets what was forgotten, and holds back where judgement was held', () => {
    const first = recorded();
    first.hear(outage);
    first.judge.hold();
    first.hear(story.wait(400).and(...see.anchors('silent')));
    first.judge.release();
    first.judge.forgetBefore(BEGIN_MS + 399_000);
    const again = replay(parsed(first.lines));
    expect(again.verdicts).toEqual(first.verdicts);
    expect(again.end).toEqual(first.judge.verdict());
    expect(again.doubted).toBe(first.judge.settled().doubted);
  });

  it('keeps what was settled where the program merely stood still', () => {
    const first = recorded();
    first.hear(outage);
    first.judge.hold(true);
    first.judge.release();
    expect(first.judge.verdict().code).toBe('ok');
    expect(replay(parsed(first.lines)).end).toEqual(first.judge.verdict());
  });

  it('that was cut off in the middle of a line is judged up to there', () => {
    const first = recorded();
    first.hear(story.and(...see.allWell));
    const cut = [...first.lines, '{"type":"reading","at":"2026-11-'];
    expect(replay(parsed(cut)).end.code).toBe('ok');
  });
});

describe('A file that is no recording is refused with its line and its reason', () => {
  const head = JSON.stringify(recordingHead(ASKED, '2026-11-21T20:00:00.000Z'));
  it('counts blank lines too', () => {
    const told = parseRecording([head, '', '', '{"type":"forgot"}'].join('\n'));
    expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('Line 4') as string } });
  });

  it.each([
    ['an empty file', '', 'Line 1'],
    ['another JSON file', '{"a":1}', 'Line 1'],
    ['a recording of a later version', head.replace('"version":1', '"version":2'), 'Line 1'],
    ['a broken line in the middle', `${head}\nnonsense\n{"type":"held","at":"2026-11-21T20:00:01.000Z"}`, 'Line 2'],
    [
      'a reading without its facts',
      `${head}\n{"type":"reading","at":"2026-11-21T20:00:01.000Z","reading":{}}`,
      'Line 2',
    ],
  ])('%s', (_what, text, where) => {
    const parsedText = parseRecording(text);
    expect(parsedText.ok).toBe(false);
    if (!parsedText.ok) expect(parsedText.error.message).toContain(where);
  });
});

describe('What says who and where the user is does not get into a recording', () => {
  const wifi: Reading = story.and(see.link(true)).readings[0]!;
  const named = {
    ...wifi,
    facts: { kind: 'link', interfaces: [{ name: 'acme-vpn', up: true, carrier: true }] },
  } as Reading;
  const trace = story.and(see.trace('tiktok', 'www.tiktok.com', ['192.168.1.1', '203.0.113.7', null])).readings[0]!;
  const control = story.and(see.trace('control', 'Google', ['192.168.1.1', '203.0.113.7', '198.51.100.1']))
    .readings[0]!;

  it('names of interfaces become tokens', () => {
    expect(JSON.stringify(createRedactor()(named))).not.toContain('acme');
  });

  it('routers on the way become tokens, the same one for the same router', () => {
    const redact = createRedactor();
    const [ours, theirs] = [redact(trace), redact(control)];
    expect(JSON.stringify([ours, theirs])).not.toMatch(/192\.168|203\.0|198\.51/);
    const hopsOf = ({ facts }: Reading): ReadonlyArray<string | null> => (facts.kind === 'hops' ? facts.hops : []);
    expect(hopsOf(ours).slice(0, 2)).toEqual(hopsOf(theirs).slice(0, 2));
    expect(hopsOf(ours)[2]).toBeNull();
  });
});
