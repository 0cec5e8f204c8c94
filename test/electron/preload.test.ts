import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';

let app: BuiltApp;
let script: string;
beforeAll(async () => {
  app = await buildApp('tiny');
  script = await readFile(app.preload, 'utf8');
});
afterAll(() => app[Symbol.asyncDispose]());

type Exposed = {
  ask: (channel: string, argument: unknown) => Promise<unknown>;
  listen: (channel: string, listener: (value: unknown) => void) => () => void;
};

/** Runs the built preload as a plain script, as a sandboxed one is run. */
const run = () => {
  const exposed = new Map<string, unknown>();
  const sent: unknown[][] = [];
  const told: Array<(event: object, ...args: unknown[]) => void> = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => Promise.resolve(args),
      send: (...args: unknown[]) => sent.push(args),
      on: (_channel: string, listener: (typeof told)[number]) => told.push(listener),
    },
  };
  runInNewContext(script, { require: () => electron, module: {}, exports: {} });
  return {
    exposed,
    sent,
    tell: (...args: unknown[]) => told.forEach((listener) => listener({}, ...args)),
    ...(exposed.get('tokwatch') as Exposed),
  };
};

describe('the built preload', () => {
  it('requires electron, once, and nothing else; it is a plain script', () => {
    expect(script.match(/\brequire\s*\([^)]*\)/g)).toEqual(['require("electron")']);
    expect(script).not.toMatch(/^\s*(import|export)\b|\bimport\s*\(/m);
  });

  it('gives the page two functions and nothing of Electron', () => {
    const { exposed } = run();
    expect([...exposed.keys()]).toEqual(['tokwatch']);
    expect(Object.keys(exposed.get('tokwatch') as object).sort()).toEqual(['ask', 'listen']);
  });

  it('asks under one name, whatever the question is', async () => {
    expect(await run().ask('app.about', undefined)).toEqual(['tokwatch:ask', 'app.about', undefined]);
  });

  it('keeps subscriptions apart, and ends each once', () => {
    const { listen, sent, tell } = run();
    const heard: unknown[] = [];
    const end = listen('health.changed', (value) => heard.push(['first', value]));
    listen('health.changed', (value) => heard.push(['second', value]));
    tell(1, 'a');
    tell(2, 'b');
    end();
    end();
    tell(1, 'c');
    tell(99, 'd');
    expect(heard).toEqual([
      ['first', 'a'],
      ['second', 'b'],
    ]);
    expect(sent).toEqual([
      ['tokwatch:listen', 1, 'health.changed'],
      ['tokwatch:listen', 2, 'health.changed'],
      ['tokwatch:unlisten', 1],
    ]);
  });
});
