// The views besides Now, each loaded when somebody goes there.
import type { Component } from 'svelte';
import type { View } from '../state/views.ts';
import { loadWords } from '../words/language.ts';

type Loaded = { default: Component };

/** The words come along: a view says nothing without them. */
const withWords = async <T>(part: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([part, loadWords()]);
  return loaded;
};

/** Loads what may stand below the answer; rejects when the server does not answer. */
export const loadBelow = async (): Promise<Record<'FirstSteps' | 'HiddenRouter', Component>> =>
  (await withWords(import('../steps/below-answer.ts'))).belowAnswer;

/** Loads the component of a view; rejects when the server does not answer. */
export const loadView: Record<Exclude<View, 'now'>, () => Promise<Loaded>> = {
  history: () => withWords(import('../history/HistoryView.svelte')),
  live: () => withWords(import('../live/LiveView.svelte')),
  fixes: () => withWords(import('../fixes/FixesView.svelte')),
  settings: () => withWords(import('../settings/SettingsView.svelte')),
};
