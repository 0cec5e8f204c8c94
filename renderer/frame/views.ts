// The views besides Now, each loaded when somebody goes there.
import type { Component } from 'svelte';
import type { View } from '../state/route.svelte.ts';

/** Loads the component of a view; rejects when the server does not answer. */
export const loadView: Record<Exclude<View, 'now'>, () => Promise<{ default: Component }>> = {
  history: () => import('../history/HistoryView.svelte'),
  live: () => import('../live/LiveView.svelte'),
  fixes: () => import('../fixes/FixesView.svelte'),
  settings: () => import('../settings/SettingsView.svelte'),
};
