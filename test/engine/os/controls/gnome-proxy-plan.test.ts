// GNOME's own settings program: a proxy that is turned off by the plan that ships, and comes back, in a home made for it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Planned } from '../../../../engine/os/controls/step.ts';
import type { ControlQuestion } from './control-answers.ts';
import { changeOf } from './control-lab.ts';

const home = mkdtempSync(join(tmpdir(), 'tokwatch-gnome-plan-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a program on a session bus of its own. */
const inSession = (program: string, ...args: readonly string[]): string => {
  const env = { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: home };
  return execFileSync('dbus-run-session', ['--', program, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
};

const mode = (): string => inSession('gsettings', 'get', 'org.gnome.system.proxy', 'mode');

const isThere = (): boolean => {
  try {
    return mode() !== '';
  } catch {
    process.stderr.write("\n!! SKIPPED: GNOME's settings are not installed here\n\n");
    return false;
  }
};

const script = fileURLToPath(new URL('./control-answers.ts', import.meta.url));
const ask = (question: ControlQuestion): unknown =>
  JSON.parse(inSession(process.execPath, script, JSON.stringify(question)));
const plan = (): Planned => ask({ ask: 'plan', control: 'turnOffProxy', words: [] }) as Planned;

describe.skipIf(!isThere())("the real gsettings (skipped where GNOME's settings are not installed)", () => {
  it.each(['manual', 'auto'])('a proxy of the kind %s is off, and then exactly as it was', (kind) => {
    inSession('gsettings', 'set', 'org.gnome.system.proxy', 'mode', `'${kind}'`);
    inSession('gsettings', 'set', 'org.gnome.system.proxy.http', 'host', "'proxy.example'");
    const { by, steps, undo } = changeOf(plan());
    expect(by).toBe('GNOME');
    expect(ask({ ask: 'do', steps })).toEqual([{ type: 'done' }]);
    expect(mode()).toBe("'none'");
    expect(plan()).toMatchObject({ type: 'nothing-to-do' });
    expect(ask({ ask: 'do', steps: undo ?? [] })).toEqual([{ type: 'done' }]);
    expect(mode()).toBe(`'${kind}'`);
    expect(inSession('gsettings', 'get', 'org.gnome.system.proxy.http', 'host')).toBe("'proxy.example'");
  });
});
