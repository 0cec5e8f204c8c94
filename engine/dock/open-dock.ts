import type { Server } from '../../contract/derive.ts';
import type { Result } from '../../contract/result.ts';

/** What a shell serves as the dock: the serving end of the dock’s API, at this port of this computer alone, to whoever has the key. */
export type DockServed = { server: Server; port: number; isKey: (text: string) => boolean };

/** A dock that is served; `close` ends every stream. */
export type OpenedDock = { close: () => Promise<void> };

/** How a shell serves the dock; fails with a message when the port cannot be had. */
export type OpenDock = (served: DockServed) => Promise<Result<OpenedDock>>;
