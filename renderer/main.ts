import { mount } from 'svelte';
import App from './App.svelte';
import './style/tokens.css';
import './style/page.css';
import { pickLine } from './transport/pick-line.ts';

mount(App, { target: document.body, props: { line: pickLine(window) } });
