import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { HistoryState } from '../../contract/history.ts';
import { message } from '../../contract/message.ts';
import { tellHistoryTrouble } from '../../headless/commands/history-trouble.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

it('What happened to the history is said once, by the program that saw it, and not again by the next', () => {
  const notices = [
    { at: new Date(NOON - 60_000).toISOString(), message: message('history.set-aside', { file: 'old.sqlite' }) },
    { at: new Date(NOON + 1000).toISOString(), message: message('history.set-aside', { file: 'new.sqlite' }) },
  ];
  const state: HistoryState = { state: 'kept', since: null, sizeBytes: 0, capBytes: 1, notices };
  const [out, err] = [new PassThrough(), new PassThrough()];
  const subscribe = (listener: (state: HistoryState) => void) => {
    listener(state);
    listener(state);
    return () => undefined;
  };
  tellHistoryTrouble({ terminal: { out, err, environment: {} } }, { history: { subscribe } }, NOON);
  const said = String(err.read());
  expect(said.split('\n')).toEqual([expect.stringContaining('new.sqlite'), '']);
});
