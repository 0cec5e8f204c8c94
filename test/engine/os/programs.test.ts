import { describe, expect, it } from 'vitest';
import { realFiles } from '../../../engine/deps/real-files.ts';
import type { CommandResult, Run } from '../../../engine/deps/run.ts';
import { createPrograms } from '../../../engine/os/programs.ts';
import { createRun } from '../../../engine/os/run-command.ts';
import { missingFiles } from '../support/missing-files.ts';
import { fixture } from './fixture.ts';

const asked: string[][] = [];
const answering =
  (result: CommandResult): Run =>
  (program, args) => {
    asked.push([program, ...args]);
    return Promise.resolve(result);
  };
const done = (stdout: string): CommandResult => ({ type: 'done', exitCode: 0, stdout, stderr: '' });
const noRun: Run = () => expect.fail('nothing is to be run');

describe('The programs that run', () => {
  it('are told by tasklist on Windows', async () => {
    const run = answering(done(fixture('win32', 'tasklist.txt')));
    expect(await createPrograms('win32', { run, files: missingFiles })()).toEqual([
      ...['System Idle Process', 'System', 'svchost.exe', 'obs64.exe', 'TikTok LIVE Studio.exe'],
      ...['TikTok LIVE Studio.exe', 'chrome.exe'],
    ]);
    expect(asked.at(-1)).toEqual(['tasklist', '/fo', 'csv', '/nh']);
  });

  it('are told by ps on macOS, by the last part of their paths', async () => {
    const run = answering(done(fixture('darwin', 'ps-comm.txt')));
    expect(await createPrograms('darwin', { run, files: missingFiles })()).toEqual([
      ...['launchd', 'logd', 'Finder', 'OBS', 'Streamlabs Desktop', 'Streamlabs Desktop Helper', '-zsh'],
    ]);
    expect(asked.at(-1)).toEqual(['ps', '-axo', 'comm=']);
  });

  it('stand in /proc on Linux, where nothing has to be run; this test is among them', async () => {
    const own = (await realFiles.readText('/proc/self/comm'))!.trim();
    expect(await createPrograms('linux', { run: noRun, files: realFiles })()).toContain(own);
  });

  it('lack one that ends while they are read', async () => {
    const files = {
      readText: (path: string) =>
        path === '/proc/12/comm'
          ? Promise.resolve('obs\n')
          : Promise.reject(Object.assign(new Error('no such process'), { code: 'ESRCH' })),
    };
    const list = () => Promise.resolve(['1', '12', 'self', 'cpuinfo', '13x']);
    expect(await createPrograms('linux', { run: noRun, files, list })()).toEqual(['obs']);
  });

  it.each<[string, CommandResult]>([
    ['is missing', { type: 'missing' }],
    ['takes too long', { type: 'timeout', stdout: '"obs64.exe","1"' }],
    ['fails', { type: 'done', exitCode: 1, stdout: '', stderr: 'no' }],
  ])('are not known where the command %s', async (_why, result) => {
    for (const platform of ['win32', 'darwin'])
      expect(await createPrograms(platform, { run: answering(result), files: missingFiles })()).toBeNull();
  });

  it('are not known without /proc', async () => {
    const list = () => Promise.reject(new Error('no'));
    expect(await createPrograms('linux', { run: createRun('linux', {}), files: realFiles, list })()).toBeNull();
  });
});
