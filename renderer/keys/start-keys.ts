// Takes the keys that act: decides by the list what they mean, does it through the engine, and says what was done.
import { api } from '../../contract/api.ts';
import type { Api } from '../../contract/api.ts';
import { connect } from '../../contract/derive.ts';
import type { Client } from '../../contract/derive.ts';
import type { AppState } from '../state/app-state.ts';
import { locale, say } from '../words/say.ts';
import { secondWords } from '../words/time.ts';
import { putShortcutList } from './shortcut-list.ts';
import { afterKey, keyName, SECOND_KEY_MS } from './shortcuts.ts';
import type { Action } from './shortcuts.ts';

type Answer = { ok: true } | { ok: false; error: { message: string } };

/** What is asked of the engine, and the sentence for having done it. */
type Deed = { ask: () => Promise<Answer>; done: string };

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

// Going where one is already leads back to its beginning.
const go = (view: string, isThere: boolean): void => (isThere ? focusOn('main h1') : void (location.hash = view));

const deedOf = (type: 'check' | 'pause' | 'mark', client: Client<Api>, { watching }: AppState): Deed | string => {
  const { snapshot } = watching;
  if (snapshot === null || watching.stale) return say('keys.not-reached');
  if (type === 'check') return { ask: client.health.checkAgain, done: say('keys.did.check') };
  if (type === 'pause') {
    const paused = !snapshot.paused;
    return { ask: () => client.health.setPaused({ paused }), done: say(`keys.did.${paused ? 'pause' : 'resume'}`) };
  }
  if (!snapshot.live) return say('keys.not-live');
  return {
    ask: () => client.session.mark({ text: say('live.mark-usual') }),
    done: say('live.mark-done', { time: secondWords(watching.nowMs, locale) }),
  };
};

/** Whether a key only leads somewhere, and changes nothing at the engine. */
const isLooking = ({ type }: Action): boolean => type === 'go' || type === 'help' || type === 'search';

/** Begins to take keys; returns what each press is given to, in its order. */
export const startKeys = (app: AppState): ((event: KeyboardEvent) => void) => {
  const client = connect(api, app.transport);
  const shown = putShortcutList(document.body);
  let waiting = { keys: '', at: 0 };
  let turn = Promise.resolve();

  const act = async (action: Action): Promise<void> => {
    if (action.type === 'go') return go(action.view, app.route.view === action.view);
    if (action.type === 'help') return shown.open();
    if (action.type === 'search') return focusOn('main input[type=search]');
    const deed = deedOf(action.type, client, app);
    if (typeof deed === 'string') return shown.tell(deed);
    const answer = await deed.ask();
    shown.tell(answer.ok ? deed.done : app.watching.discreet ? say('hidden.refused') : answer.error.message);
  };
  // Whether keys may act is asked each time, since it may be changed in another window. Without an answer what was said last still holds,
  // and what changes something is not done.
  let mayAct = true;
  const take = async (event: KeyboardEvent): Promise<void> => {
    const waits = event.timeStamp - waiting.at < SECOND_KEY_MS ? waiting.keys : '';
    const { action, waiting: keys } = afterKey(waits, keyName(event));
    waiting = { keys, at: event.timeStamp };
    if (action === null || shown.isOpen) return;
    const settings = await client.settings.get();
    if (settings.ok) mayAct = settings.value.window.shortcuts;
    if (!mayAct) return;
    if (!settings.ok && !isLooking(action)) return shown.tell(say('keys.not-reached'));
    await act(action);
  };
  return (event) => {
    turn = turn.then(() => take(event)).catch(reportError);
  };
};
