import { describe, expect, it } from 'vitest';
import { say } from '../../../contract/message.ts';
import { obsEndings, obsTroubles } from '../../../contract/obs.ts';
import type { ObsState } from '../../../contract/obs.ts';
import { obsLossSentence, obsSentence, obsTodo } from '../../../contract/obs-sentence.ts';

const at = '2026-11-21T20:00:00.000Z';
const up = { link: 'up', since: at, version: null, server: null, again: null } as const;

describe('What the link says', () => {
  it.each<[ObsState, string]>([
    [{ link: 'off' }, 'Tokwatch does not look at OBS.'],
    [{ link: 'connecting' }, 'Looking for OBS.'],
    [{ ...up, streaming: true, reconnecting: false }, 'Linked to OBS. It is streaming.'],
    [{ ...up, streaming: false, reconnecting: false }, 'Linked to OBS. It is not streaming.'],
    [{ ...up, streaming: true, reconnecting: true }, 'Linked to OBS. It has lost its server and tries to reconnect.'],
    [{ ...up, streaming: null, reconnecting: null }, 'Linked to OBS. Whether it is streaming, it has not said yet.'],
    [{ link: 'apart', why: 'wrong-password', since: at, lost: null }, 'OBS did not take the password.'],
  ])('%o', (state, words) => expect(say(obsSentence(state))).toBe(words));

  it.each(obsTroubles)('has a sentence for %s, and something to do unless it only waits', (why) => {
    const state: ObsState = { link: 'apart', why, since: at, lost: null };
    expect(say(obsSentence(state))).toMatch(/^[A-Z].*\.$/);
    const todo = obsTodo(state);
    expect(todo === null ? null : say(todo)).toEqual(why === 'ended' ? null : expect.stringMatching(/^[A-Z].*\.$/));
  });

  it.each(obsEndings)('tells how the link ended: %s', (how) => {
    const [idle, live] = [false, true].map((whileStreaming) => say(obsLossSentence({ how, at, whileStreaming })));
    expect(idle).toMatch(/^[A-Z].*\.$/);
    if (['quit', 'broke', 'silent'].includes(how)) expect(live).toContain('in the middle of a stream');
    else expect(live).toBe(idle);
  });
});
