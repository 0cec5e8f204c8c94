import { createContext } from 'svelte';
import type { FirstApi } from '../../contract/api.first.ts';
import type { Client, Transport } from '../../contract/derive.ts';
import { asMayBeSeen } from '../../contract/discreet.ts';
import type { Message } from '../../contract/message.ts';
import { say } from '../words/say.ts';
import type { Route } from './route.svelte.ts';
import type { Steps } from './steps.svelte.ts';
import type { Watching } from './watching.svelte.ts';

/** What every component may use: the calls that the first view needs (for all of them see client.ts), what is known of it, the open view, the first steps, and how things are said. */
export type AppState = {
  client: Client<FirstApi>;
  transport: Transport;
  watching: Watching;
  route: Route;
  steps: Steps;
  /** A message of the engine in words; without what is private while others may see the screen. */
  tell: (message: Message) => string;
};

/** Tells messages as they may be seen at the moment. */
export const tellIn =
  (watching: Pick<Watching, 'discreet'>): AppState['tell'] =>
  (message) =>
    say(asMayBeSeen(message, watching));

/** The state of the window, given by App.svelte to everything inside it. */
export const [useApp, provideApp] = createContext<AppState>();
