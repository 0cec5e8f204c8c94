// What the dock knows: the last view, how the contact is, what time it is there, and whether all words are here.
import { connect } from '../../contract/derive.ts';
import { dockApi } from '../../contract/dock.ts';
import type { DockView } from '../../contract/dock.ts';
import { followContact } from '../state/hearing.svelte.ts';
import type { Hearing } from '../state/hearing.svelte.ts';
import type { Line } from '../transport/line.ts';
import { loadDockWords } from './words.ts';

const AGAIN_MS = 5000;

/** The engine as the dock sees it; every property is a rune. */
export type DockWatch = {
  readonly view: DockView | null;
  readonly hearing: Hearing;
  /** False until all words are here; nothing is heard before. */
  readonly hasWords: boolean;
};

/** Listens for as long as the dock is open. */
export const watchDock = (line: Line): DockWatch => {
  let view = $state.raw<DockView | null>(null);
  let hasWords = $state(false);
  const { hearing, heard } = followContact(line);
  const listen = (): void => {
    hasWords = true;
    connect(dockApi, line.transport).dock.shown((next) => {
      heard(next.at);
      view = next;
    });
  };
  // What is told in words that are not here yet would not be taken in.
  const begin = (): void => {
    loadDockWords().then(listen, () => setTimeout(begin, AGAIN_MS));
  };
  begin();
  return {
    get view() {
      return view;
    },
    get hasWords() {
      return hasWords;
    },
    hearing,
  };
};
