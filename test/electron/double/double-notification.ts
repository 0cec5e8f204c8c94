// Notifications: what they say is kept, so that a test can look at them and press them.
import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import type * as Electron from 'electron';
import { preventable } from './preventable.ts';
import type { Stage } from './stage.ts';

/** Stands for a Notification. */
export class DoubleNotification extends EventEmitter implements Pick<Electron.Notification, 'show' | 'close'> {
  readonly options: NotificationConstructorOptions;
  isShown = false;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }

  show(): void {
    this.isShown = true;
    this.emit('show', preventable({}));
  }

  close(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.emit('close', preventable({ reason: 'applicationHidden' }));
  }

  /** The labels of its buttons. */
  get buttons(): string[] {
    return (this.options.actions ?? []).map(({ text = '' }) => text);
  }

  /** The user clicks it, which is all that a desktop without buttons offers. */
  click(): void {
    this.emit('click', preventable({}));
  }

  /** The user presses the button with this label. */
  press(label: string): void {
    const actionIndex = this.buttons.indexOf(label);
    if (actionIndex < 0) throw new Error(`there is no button "${label}"`);
    this.emit('action', preventable({ actionIndex, selectionIndex: -1 }), actionIndex, -1);
  }

  /** What macOS does with the notifications of an app that nobody has signed. */
  fail(): void {
    this.isShown = false;
    this.emit('failed', preventable({}), 'not allowed');
  }
}

/** What became of notifications: all that were made, in order. */
export type NoticeWorld = { notifications: DoubleNotification[] };

/** `Notification`, on a desktop that shows them or does not. */
export const createNoticeWorld = (stage: Stage, isSupported: boolean): NoticeWorld & { Notification: object } => {
  const notifications: DoubleNotification[] = [];
  const Notification = class extends DoubleNotification {
    constructor(options?: NotificationConstructorOptions) {
      super(options);
      if (!stage.isReady) throw new Error('Cannot create Notification before app is ready');
      notifications.push(this);
    }

    static isSupported(): boolean {
      return isSupported;
    }
  };
  return { notifications, Notification };
};
