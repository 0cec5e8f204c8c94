// The views besides Now, each loaded when somebody goes there.
import type { Component } from 'svelte';
import type { Notice } from '../../contract/alert.ts';
import type { View } from '../state/views.ts';
import { loadWords } from '../words/language.ts';

type Loaded<Props extends Record<string, unknown> = Record<string, never>> = { default: Component<Props> };

/** The words come along: a view says nothing without them. */
const withWords = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, loadWords()]);
  return loaded;
};

/** Loads what may stand below the answer; rejects when the server does not answer. */
export const loadBelow = async (): Promise<Record<'FirstSteps' | 'HiddenRouter', Component>> =>
  (await withWords(import('../steps/below-answer.ts'))).belowAnswer;

/** Loads what tells a notice that no notification could; rejects when the server does not answer. */
export const loadUnshown = (): Promise<Loaded<{ notice: Notice; dismiss: () => void }>> =>
  withWords(import('../notices/UnshownNotice.svelte'));

/** Loads the component of a view; rejects when the server does not answer. */
export const loadView: Record<Exclude<View, 'now'>, () => Promise<Loaded>> = {
  history: () => withWords(import('../history/HistoryView.svelte')),
  live: () => withWords(import('../live/LiveView.svelte')),
  fixes: () => withWords(import('../fixes/FixesView.svelte')),
  settings: () => withWords(import('../settings/SettingsView.svelte')),
};
