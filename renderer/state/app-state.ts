import { createContext } from 'svelte';
import type { Api } from '../../contract/api.ts';
import type { Client } from '../../contract/derive.ts';
import type { Route } from './route.svelte.ts';
import type { Watching } from './watching.svelte.ts';

/** What every component may use: the calls to the engine, what is known of it, and the open view. */
export type AppState = { client: Client<Api>; watching: Watching; route: Route };

/** The state of the window, given by App.svelte to everything inside it. */
export const [useApp, provideApp] = createContext<AppState>();
