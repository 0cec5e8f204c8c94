// How a stream ended, by what OBS 29.0.2 was seen to tell.
import { expect, it } from 'vitest';
import { readEvent } from '../../../engine/obs/answers/event.ts';
import { followTurn, noStreamEnd } from '../../../engine/obs/stream-end.ts';

const gaveUpAfter = (...states: readonly string[]): boolean =>
  states.reduce((known, state) => {
    const event = readEvent('StreamStateChanged', {
      outputActive: false,
      outputState: `OBS_WEBSOCKET_OUTPUT_${state}`,
    });
    return event?.type === 'stream' ? followTurn(known, event.turn) : known;
  }, noStreamEnd).gaveUp;

it.each([
  ['stopped by its user', false, ['STARTING', 'STARTED', 'STOPPING', 'STOPPED']],
  ['given up', true, ['STARTING', 'STARTED', 'RECONNECTING', 'RECONNECTING', 'STOPPED']],
  ['stopped by its user while it reconnects', false, ['STARTING', 'STARTED', 'RECONNECTING', 'STOPPING', 'STOPPED']],
  ['never begun, since the server refused it', false, ['STARTING', 'STOPPED']],
  ['given up, and begun again', false, ['STARTED', 'RECONNECTING', 'STOPPED', 'STARTING', 'STARTED']],
  ['given up, and could not be begun again', true, ['STARTED', 'RECONNECTING', 'STOPPED', 'STARTING', 'STOPPED']],
] as const)('A stream that was %s: given up is %s', (_what, expected, states) => {
  expect(gaveUpAfter(...states)).toBe(expected);
});
