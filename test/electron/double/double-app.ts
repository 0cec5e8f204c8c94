// The app's life as Electron 45 lives it: ready only after the main module has been loaded to its end (electron issue
// 40719), quitting in the order of docs/api/app.md, one lock for each userData directory.
import { EventEmitter } from 'node:events';
import type { App, CommandLine } from 'electron';
import { preventable } from './preventable.ts';
import type { Stage } from './stage.ts';

/** The locks that the desktop apps of one user hold, by their userData directory. */
export type Locks = Map<string, DoubleApp>;

/** A window as the app quits it; `close` tells whether it let itself be closed. */
export type Closable = { close: () => boolean; destroy: () => void };

type Given = { stage: Stage; switches: Readonly<Record<string, string>>; locks: Locks };

type Used = Pick<
  App,
  | 'setPath'
  | 'getPreferredSystemLanguages'
  | 'setName'
  | 'setAppUserModelId'
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
>;

/** Stands for `app`. */
export class DoubleApp extends EventEmitter implements Used {
  /** As when it is started from its sources. */
  readonly isPackaged = false;
  /** The name by which Windows knows it. */
  modelId = '';
  readonly windows = new Set<Closable>();
  /** Resolves with the exit status. */
  readonly exited = Promise.withResolvers<number>();
  readonly #given: Given;
  readonly #ready = Promise.withResolvers<void>();
  #userData = 'not set';
  #isQuitting = false;
  #hasExited = false;

  constructor(given: Given) {
    super();
    this.#given = given;
  }

  get commandLine(): CommandLine {
    const { switches, stage } = this.#given;
    const used: Pick<CommandLine, 'hasSwitch' | 'getSwitchValue' | 'appendSwitch'> = {
      hasSwitch: (name) => Object.hasOwn(switches, name),
      getSwitchValue: (name) => switches[name] ?? '',
      appendSwitch: (name) => stage.note(`switch ${name}`, 'before-ready'),
    };
    return used as CommandLine;
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  setPath(name: string, path: string): void {
    this.#given.stage.note(`path ${name}`, 'before-ready');
    this.#userData = path;
  }

  setName(name: string): void {
    this.#given.stage.note(`name ${name}`);
  }

  setAppUserModelId(id: string): void {
    this.#given.stage.note('app id');
    this.modelId = id;
  }

  enableSandbox(): void {
    this.#given.stage.note('sandbox', 'before-ready');
  }

  requestSingleInstanceLock(): boolean {
    const { locks, stage } = this.#given;
    const holder = locks.get(this.#userData);
    stage.note(holder === undefined ? 'lock' : 'lock refused');
    if (holder === undefined) locks.set(this.#userData, this);
    else holder.emit('second-instance', preventable({}), [], '/', undefined);
    return holder === undefined;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** What Electron does when it has loaded the main module. */
  mainModuleLoaded(): void {
    if (this.#hasExited) return;
    this.#given.stage.note('ready');
    this.#given.stage.isReady = true;
    this.emit('ready', preventable({}));
    this.#ready.resolve();
  }

  /** What Electron does when a window is gone. */
  windowGone(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#isQuitting || this.#hasExited) return;
    // Whoever does not listen is quit with the last window.
    if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#hasExited) return;
    this.#isQuitting = true;
    const asked = preventable({});
    this.emit('before-quit', asked);
    if (asked.defaultPrevented || ![...this.windows].every((window) => window.close())) {
      this.#isQuitting = false;
      return;
    }
    const told = preventable({});
    this.emit('will-quit', told);
    if (!told.defaultPrevented) this.exit(0);
    this.#isQuitting = false;
  }

  exit(status = 0): void {
    if (this.#hasExited) return;
    this.#hasExited = true;
    for (const window of this.windows) window.destroy();
    const { locks, stage } = this.#given;
    if (locks.get(this.#userData) === this) locks.delete(this.#userData);
    stage.note(`exit ${status}`);
    this.exited.resolve(status);
  }
}
