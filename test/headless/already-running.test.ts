import { describe, expect, it, onTestFinished } from 'vitest';
import { takePlace } from '../../engine/instance/take-place.ts';
import { inShell } from './shell.ts';
import { freshDirectory } from './tokwatch.ts';

describe('tokwatch watch --json beside a Tokwatch that shows a page', () => {
  it('says that one is running and ends with 1: a program that wants lines is never taken for one that wants a link', async () => {
    const directory = freshDirectory();
    const place = await takePlace('linux', directory);
    if (place.type !== 'ours') return expect.fail('the place is taken');
    onTestFinished(place.release);
    place.showWith(() => Promise.resolve({ how: 'page', url: 'http://127.0.0.1:4711/?token=x' }));
    const { status, stdout, stderr } = await inShell(['watch', '--json', '--data-dir', directory]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'already-running' } });
  });
});
