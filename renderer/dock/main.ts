import { mount } from 'svelte';
import '../style/tokens.css';
import './dock.css';
import { browserLine } from '../transport/browser.ts';
import { languageOf, speakFirst } from '../words/language.ts';
import Dock from './Dock.svelte';

/** The key stands behind the #; what cannot be one is sent as one that is wrong, and the server says so. */
const keyIn = (hash: string): string => /^#([\w-]{1,100})$/.exec(hash)?.[1] ?? 'none';

const show = async (page: HTMLElement): Promise<void> => {
  await speakFirst(languageOf(page, navigator.languages), page);
  const line = browserLine({ authorization: `Bearer ${keyIn(location.hash)}` });
  mount(Dock, { target: document.body, props: { line } });
};

// Another address with the same page: the browser would only move within it.
addEventListener('hashchange', () => location.reload());

show(document.documentElement).catch(reportError);
