import { mount } from 'svelte';
import App from './App.svelte';
import './style/tokens.css';
import './style/page.css';
import { pickLine } from './transport/pick-line.ts';
import { languageOf, speakFirst } from './words/language.ts';

const page = document.documentElement;
const spoken = languageOf(page, navigator.languages);
// Another language than English comes first: no sentence is shown in one and then in another.
if (spoken !== 'en') await speakFirst(spoken, page);
mount(App, { target: document.body, props: { line: pickLine(window) } });
