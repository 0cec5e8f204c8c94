// The views besides Now, each loaded when somebody goes there.
import type { Component } from 'svelte';
import type { View } from '../state/views.ts';
import { loadWords } from '../words/language.ts';

type Loaded = { default: Component };

/** The words come along: a view says nothing without them. */
const withWords = async (view: Promise<Loaded>): Promise<Loaded> => {
  const [loaded] = await Promise.all([view, loadWords()]);
  return loaded;
};

/** Loads the first steps, which stand below the answer; rejects when the server does not answer. */
export const loadSteps = (): Promise<Loaded> => withWords(import('../steps/FirstSteps.svelte'));

/** Loads the component of a view; rejects when the server does not answer. */
export const loadView: Record<Exclude<View, 'now'>, () => Promise<Loaded>> = {
  history: () => withWords(import('../history/HistoryView.svelte')),
  live: () => withWords(import('../live/LiveView.svelte')),
  fixes: () => withWords(import('../fixes/FixesView.svelte')),
  settings: () => withWords(import('../settings/SettingsView.svelte')),
};
