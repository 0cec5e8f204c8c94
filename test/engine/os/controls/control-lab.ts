// A computer and its router as two network namespaces, with room for real daemons in each. Needs root on Linux.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Change, Planned, Step } from '../../../../engine/os/controls/step.ts';
import type { ControlQuestion } from './control-answers.ts';

const script = fileURLToPath(new URL('./control-answers.ts', import.meta.url));

/** What takes longer has failed, on whatever machine. */
export const patienceMs = 45_000;

/** Addresses of the two ends: the computer, and the router, which has two so that it can be two name servers. */
export const computer4 = '192.168.78.10';
export const router4 = '192.168.78.1';
export const other4 = '192.168.78.2';

const command = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const dnsmasqAlone = [
  '--keep-in-foreground',
  '--conf-file=/dev/null',
  '--pid-file=',
  '--user=root',
  '--bind-interfaces',
];

type PlanQuestion = Extract<ControlQuestion, { ask: 'plan' }>;

/** A computer with a device `wlan0`, and a router. */
export type ControlLab = {
  /** A folder for files of its daemons, gone with the lab. */
  folder: string;
  /** `ip` in the computer's namespace. */
  ip: (...args: readonly string[]) => string;
  inComputer: (...args: readonly string[]) => string;
  /** The computer's own /etc/resolv.conf. */
  resolvConf: { read: () => string; write: (text: string) => void };
  /** Programs in the computer's namespace. */
  processIds: () => readonly string[];
  /** Starts a program that stays until it is ended, or the lab is removed. */
  start: (where: 'computer' | 'router', ...words: readonly string[]) => ChildProcess;
  /** Starts a dnsmasq that reads no settings but these words. */
  startDnsmasq: (where: 'computer' | 'router', ...words: readonly string[]) => ChildProcess;
  plan: (control: PlanQuestion['control'], ...words: PlanQuestion['words']) => Planned;
  /** Does the steps as root; each must end well. */
  carryOut: (steps: readonly Step[]) => void;
  /** The addresses of a name, by the computer's first name server. */
  lookUp: (name: string) => readonly string[];
  remove: () => Promise<void>;
};

/** Builds the lab; the computer has no address yet. `label` keeps it apart from others of the same run. */
export const createControlLab = (label: string): ControlLab => {
  const pc = `ctl-pc-${label}-${process.pid}`;
  const router = `ctl-gw-${label}-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), `tokwatch-ctl-${label}-`));
  const etc = `/etc/netns/${pc}`;
  const children: ChildProcess[] = [];
  const ip = (...args: readonly string[]): string => command('ip', ...args);
  const inside = (namespace: string, ...args: readonly string[]): string => ip('netns', 'exec', namespace, ...args);
  const ask = (question: ControlQuestion): unknown =>
    JSON.parse(inside(pc, process.execPath, script, JSON.stringify(question)));

  const start: ControlLab['start'] = (where, ...words) => {
    const namespace = where === 'computer' ? pc : router;
    const child = spawn('ip', ['netns', 'exec', namespace, ...words], { stdio: 'ignore', cwd: folder });
    children.push(child);
    return child;
  };

  for (const namespace of [pc, router]) {
    ip('netns', 'add', namespace);
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    inside(namespace, 'sysctl', '-qw', 'net.ipv6.conf.default.accept_dad=0', 'net.ipv6.conf.all.accept_dad=0');
  }
  mkdirSync(etc, { recursive: true });
  writeFileSync(join(etc, 'resolv.conf'), '');
  ip('-n', pc, 'link', 'add', 'wlan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', router);
  for (const address of [router4, other4]) ip('-n', router, 'addr', 'add', `${address}/24`, 'dev', 'lan0');
  ip('-n', router, 'addr', 'add', 'fd78::1/64', 'dev', 'lan0');
  ip('-n', router, 'link', 'set', 'lan0', 'up');
  ip('-n', pc, 'link', 'set', 'wlan0', 'up');

  return {
    folder,
    ip: (...args) => ip('-n', pc, ...args),
    inComputer: (...args) => inside(pc, ...args),
    resolvConf: {
      read: () => readFileSync(join(etc, 'resolv.conf'), 'utf8'),
      write: (text) => writeFileSync(join(etc, 'resolv.conf'), text),
    },
    processIds: () =>
      ip('netns', 'pids', pc)
        .split('\n')
        .filter((pid) => pid !== ''),
    start,
    startDnsmasq: (where, ...words) => start(where, 'dnsmasq', ...dnsmasqAlone, ...words),
    plan: (control, ...words) => ask({ ask: 'plan', control, words }) as Planned,
    carryOut: (steps) => expect(ask({ ask: 'do', steps })).toEqual(steps.map(() => ({ type: 'done' }))),
    lookUp: (name) => ask({ ask: 'lookup', name }) as readonly string[],
    remove: async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      for (const namespace of [pc, router]) ip('netns', 'del', namespace);
      for (const path of [etc, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
};

/** The change of a plan that is one. */
export const changeOf = (planned: Planned): Change => {
  if (planned.type !== 'change') throw new Error(`no change, but ${planned.type}: ${planned.why.id}`);
  return planned.change;
};

/** Ends a program that was started here and waits until it is gone. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};
