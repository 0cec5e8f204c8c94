import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { meetingPoint } from '../../engine/instance/meeting-point.ts';
import { takeOwnPlace } from '../../headless/commands/own-place.ts';
import { freshDirectory } from './tokwatch.ts';

const around = {
  terminal: { out: new PassThrough(), err: new PassThrough(), environment: {} },
  platform: 'linux',
  home: '/nonexistent',
  interrupted: new AbortController().signal,
  interrupt: () => undefined,
};

describe('A data directory that cannot be used', () => {
  it('because something stands in the way of the socket is told in one sentence, and is no bug', async () => {
    const directory = freshDirectory();
    const socket = meetingPoint('linux', directory);
    mkdirSync(dirname(socket), { mode: 0o700 });
    mkdirSync(socket);
    const message =
      `The data directory ${directory} cannot be used: ${socket} is in the way, and Tokwatch did not make it. ` +
      'Mend it, or name another with --data-dir.';
    expect(await takeOwnPlace(around, directory)).toEqual({ ok: false, error: { code: 'usage', message } });
  });
});
