// The default session and the protocols: the decisions that main.ts registers are kept, and asked.
import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  Protocol,
  Session,
  WebContents,
  WebRequestFilter,
} from 'electron';
import type { Stage } from './stage.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
type Permission = Parameters<NonNullable<CheckHandler>>[1];
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void;

/** Stands for `protocol`. */
export class DoubleProtocol implements Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> {
  readonly schemes: Electron.CustomScheme[] = [];
  readonly #stage: Stage;
  readonly #handlers = new Map<string, Parameters<Protocol['handle']>[1]>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    this.#stage.note('scheme', 'before-ready');
    this.schemes.push(...schemes);
  }

  handle(scheme: string, handler: Parameters<Protocol['handle']>[1]): void {
    this.#stage.note(`protocol ${scheme}`, 'after-ready');
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  /** What a page gets that asks for `url`; null where nobody serves its scheme. */
  async respond(url: string, init?: RequestInit): Promise<Response | null> {
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    return handler ? await handler(new Request(url, init)) : null;
  }
}

/** Stands for `session.defaultSession`, or for the session of a partition. */
export class DoubleSession implements Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> {
  readonly #stage: Stage;
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #device: DeviceHandler = null;
  #beforeRequest: { patterns: RegExp[]; listener: BeforeRequest } | null = null;

  /** Who serves the pages of this session. */
  readonly protocol: DoubleProtocol;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.protocol = new DoubleProtocol(stage);
  }

  readonly webRequest = {
    onBeforeRequest: ({ urls }: WebRequestFilter, listener: BeforeRequest): void => {
      this.#stage.note('network guard', 'after-ready');
      const asPattern = (url: string): RegExp =>
        new RegExp(`^${url.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`);
      this.#beforeRequest = { patterns: urls.map(asPattern), listener };
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#stage.note('permissions', 'after-ready');
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.#device = handler;
  }

  /** Asks all three handlers about a permission; Electron grants what nobody handles. */
  grants(permission: Permission, contents: WebContents): { request: boolean; check: boolean; device: boolean } {
    let request = this.#request === null;
    this.#request?.(contents, permission, (granted) => void (request = granted), {} as never);
    return {
      request,
      check: this.#check?.(contents, permission, 'app://tokwatch', {} as never) ?? true,
      device: this.#device?.({ deviceType: 'usb', origin: 'app://tokwatch', device: {} as never }) ?? true,
    };
  }

  /** True when a page's request for `url` may go out. */
  lets(url: string): boolean {
    if (!this.#beforeRequest?.patterns.some((pattern) => pattern.test(url))) return true;
    let isCancelled = false;
    this.#beforeRequest.listener({ url } as OnBeforeRequestListenerDetails, ({ cancel = false }) => {
      isCancelled = cancel;
    });
    return !isCancelled;
  }
}
