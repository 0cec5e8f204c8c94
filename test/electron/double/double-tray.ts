// Tray, menus and images: what they are given is kept, so that a test can look at it and click it.
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import type { Rectangle } from 'electron';
import { preventable } from './preventable.ts';
import type { Stage } from './stage.ts';

/** Stands for a NativeImage. */
export class DoubleImage implements Pick<Electron.NativeImage, 'addRepresentation' | 'setTemplateImage' | 'isEmpty'> {
  readonly pngs = new Map<number, Buffer>();
  /** What the file held that it was made from; null when it was made from none. */
  readonly file: Buffer | null;
  isTemplate = false;

  constructor(file: Buffer | null = null) {
    this.file = file;
  }

  isEmpty(): boolean {
    return this.file === null && this.pngs.size === 0;
  }

  addRepresentation({ scaleFactor = 1, buffer }: Electron.AddRepresentationOptions): void {
    if (buffer) this.pngs.set(scaleFactor, buffer);
  }

  setTemplateImage(option: boolean): void {
    this.isTemplate = option;
  }
}

/** Stands for a Menu that was built from a template. */
export class DoubleMenu {
  readonly template: readonly Electron.MenuItemConstructorOptions[];

  constructor(template: readonly Electron.MenuItemConstructorOptions[]) {
    this.template = template;
  }

  /** The labels from top to bottom; a separator is a dash. */
  get labels(): string[] {
    return this.template.map(({ type, label }) => (type === 'separator' ? '—' : (label ?? '')));
  }

  /** The menu that opens from the entry with this label. */
  below(label: string): DoubleMenu {
    const submenu = this.template.find((entry) => entry.label === label)?.submenu;
    if (!Array.isArray(submenu)) throw new Error(`there is no menu below "${label}"`);
    return new DoubleMenu(submenu);
  }

  /** Clicks the entry with this label. */
  click(label: string): void {
    const item = this.template.find((entry) => entry.label === label);
    if (item?.click === undefined || item.enabled === false) throw new Error(`there is no entry "${label}" to click`);
    item.click({} as Electron.MenuItem, undefined, {});
  }
}

/** Stands for a Tray. */
export class DoubleTray
  extends EventEmitter
  implements Record<keyof Pick<Electron.Tray, 'setImage' | 'setToolTip' | 'setContextMenu' | 'destroy'>, unknown>
{
  image: DoubleImage;
  tooltip = '';
  menu: DoubleMenu | null = null;
  poppedUp: DoubleMenu | null = null;
  menusSet = 0;
  isGone = false;

  constructor(image: DoubleImage) {
    super();
    this.image = image;
  }

  setImage(image: DoubleImage): void {
    this.#mustLive();
    this.image = image;
  }

  setToolTip(text: string): void {
    this.#mustLive();
    this.tooltip = text;
  }

  setContextMenu(menu: DoubleMenu): void {
    this.#mustLive();
    this.menu = menu;
    this.menusSet += 1;
  }

  popUpContextMenu(menu: DoubleMenu): void {
    this.poppedUp = menu;
  }

  destroy(): void {
    this.isGone = true;
  }

  /** The user clicks the icon, which is here on the screen; on Linux nobody knows where. */
  clickAt(bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 }): void {
    this.emit('click', preventable({}), bounds, { x: bounds.x, y: bounds.y });
  }

  #mustLive(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
  }
}

/** What the tray part of the double has seen. */
export type TrayWorld = { trays: DoubleTray[]; appMenu: DoubleMenu | null | undefined };

/** `Tray`, `Menu` and `nativeImage`, and what becomes of them. */
export const createTrayWorld = (
  stage: Stage,
): TrayWorld & { Tray: typeof DoubleTray; Menu: object; nativeImage: object } => {
  const world: TrayWorld = { trays: [], appMenu: undefined };
  const Tray = class extends DoubleTray {
    constructor(image: DoubleImage) {
      super(image);
      stage.note('tray', 'after-ready');
      world.trays.push(this);
    }
  };
  const nativeImage = {
    createEmpty: () => new DoubleImage(),
    // As in Electron, what cannot be read is an empty image.
    createFromPath: (path: string) => new DoubleImage(existsSync(path) ? readFileSync(path) : null),
  };
  const Menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => new DoubleMenu(template),
    setApplicationMenu: (menu: DoubleMenu | null) => {
      stage.note('app menu');
      world.appMenu = menu;
    },
  };
  return Object.assign(world, { Tray, Menu, nativeImage });
};
