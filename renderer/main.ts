import { mount } from 'svelte';
import App from './App.svelte';
import './style/tokens.css';
import './style/page.css';
import { pickLine } from './transport/pick-line.ts';
import { languageOf, speakFirst } from './words/language.ts';

const page = document.documentElement;
const show = (): void => {
  mount(App, { target: document.body, props: { line: pickLine(window) } });
};

const spoken = languageOf(page, navigator.languages);
// English is here. Another language comes before anything is shown, so that no sentence is told in one and then in the other.
if (spoken === 'en') show();
else speakFirst(spoken, page).then(show).catch(reportError);
