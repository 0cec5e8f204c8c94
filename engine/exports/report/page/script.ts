// The page's own script: moving along the timeline and looking closer. It is plain JavaScript in a text, as it runs in whatever
// browser the file is opened with; what can be tested without one (the painters, the clock, unpacking, the figures of a moment, the moves) is put in by its own text.
// It says nothing by itself: all words come with the page. The page's policy allows it by its digest.
import { clockAt, roundSeconds } from '../../../../contract/replay/clock-face.ts';
import { figuresAt } from '../../../../contract/replay/moment.ts';
import { moved, moveOfKey } from '../../../../contract/replay/moves.ts';
import { painters } from '../../../../contract/replay/painters.ts';
import { unpacked } from '../packed.ts';

const shared = [
  `const painters = { ${Object.entries(painters)
    .map(([name, paint]) => `${name}: ${paint.toString()}`)
    .join(',\n')} };`,
  `const unpacked = ${unpacked.toString()};`,
  `const clockAt = ${clockAt.toString()};`,
  `const roundSeconds = ${roundSeconds.toString()};`,
  `const figuresAt = ${figuresAt.toString()};`,
  `const moved = ${moved.toString()};`,
  `const moveOfKey = ${JSON.stringify(moveOfKey)};`,
].join('\n');

const start = `
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const columns = {};
const column = (name) => (columns[name] ??= unpacked(data.columns[name] ?? ''));
const [chart, drawing, cursor] = [byId('chart'), byId('drawing'), byId('cursor')];
const SVG = drawing.namespaceURI;
const view = { from: 0, to: data.seconds };
let at = Math.max(0, Math.min(data.seconds - 1, data.dips[0]?.[0] ?? 0));
const FIRST_MS = 120;
let ready = false;
let asked = 0;
let shown = { from: 0, to: data.seconds };
`;

const said = `
const causeNow = () => {
  const dip = data.dips.find(([from, to]) => at >= from && at < to);
  if (dip) return dip[2];
  return column('stream')[at] == null ? data.said.unwatched : data.said.held;
};
const watchNow = () => data.watch.findLast(([from]) => from <= at)?.[1] ?? '';
`;

const drawn = `
const setText = (node, text) => { if (node && node.textContent !== text) node.textContent = text; };
const percentAt = (second) => Math.round(((second - view.from) / (view.to - view.from)) * 10000) / 100 + '%';
const paintTicks = () => {
  const group = byId('ticks');
  const bottom = group.querySelector('text')?.getAttribute('y') ?? String(drawing.clientHeight - 10);
  const { seconds, step } = roundSeconds(data.face, view.from, view.to, Number(drawing.dataset.mostTicks));
  group.replaceChildren(...seconds.flatMap((second) => {
    const edge = (second - view.from) / (view.to - view.from);
    const line = document.createElementNS(SVG, 'line');
    for (const [name, value] of Object.entries({ x1: percentAt(second), x2: percentAt(second), y1: 26, y2: bottom - 14, class: 'grid' }))
      line.setAttribute(name, value);
    const text = document.createElementNS(SVG, 'text');
    const anchor = edge < 0.05 ? 'start' : edge > 0.95 ? 'end' : 'middle';
    for (const [name, value] of Object.entries({ x: percentAt(second), y: bottom, 'text-anchor': anchor, class: 'tick' }))
      text.setAttribute(name, value);
    text.textContent = clockAt(data.face, second, step < 60);
    return [line, text];
  }));
};
const paths = [...drawing.querySelectorAll('[data-painter]')];
const painted = ({ dataset: { painter, columns: names, options } }) => {
  const places = { ...view, places: Number(drawing.dataset.places) };
  return painters[painter](names.split(' ').map(column), JSON.parse(options), places);
};
const paint = () => {
  shown = { ...view };
  for (const path of paths) path.setAttribute('d', painted(path));
  for (const flag of drawing.querySelectorAll('.flag')) {
    const second = Number(flag.dataset.second);
    flag.setAttribute('x', percentAt(second));
    flag.toggleAttribute('hidden', second < view.from || second > view.to);
  }
  paintTicks();
};
const show = () => {
  asked = 0;
  if (view.from !== shown.from || view.to !== shown.to) paint();
  const place = (at + 0.5 - view.from) / (view.to - view.from);
  cursor.style.transform = 'translateX(' + place * chart.clientWidth + 'px)';
  cursor.hidden = false;
  const [clock, cause, watch] = [clockAt(data.face, at, true), causeNow(), watchNow()];
  setText(byId('clock'), clock);
  setText(byId('cause'), cause + (column('reconnecting')[at] === 1 ? ' ' + data.said.reconnecting : ''));
  setText(byId('watch'), cause.endsWith(watch) ? '' : watch);
  for (const [name, figure] of Object.entries(figuresAt(column, at, data.said.refused, data.locale))) setText(byId('now-' + name), figure ?? data.said.none);
  chart.setAttribute('aria-valuenow', String(at));
  chart.setAttribute('aria-valuetext', clock + '. ' + cause);
  for (const row of document.querySelectorAll('.show')) {
    const dip = data.dips.find(([from, to]) => from === Number(row.dataset.second) && at >= from && at < to);
    row.closest('li').classList.toggle('here', dip !== undefined);
  }
};
const soon = () => { if (ready) asked ||= requestAnimationFrame(show); };
`;

const moving = `
const track = { seconds: data.seconds, dips: data.dips.map(([from]) => from) };
const move = (way, steps) => {
  const place = moved({ at, ...view }, way, track, steps);
  at = place.at;
  [view.from, view.to] = [place.from, place.to];
  soon();
};
const goTo = (event) => {
  const { left, width } = drawing.getBoundingClientRect();
  const place = Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width)));
  move(Math.min(view.to - 1, view.from + Math.floor(place * (view.to - view.from))));
};
chart.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  chart.setPointerCapture(event.pointerId);
  goTo(event);
});
chart.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse' || chart.hasPointerCapture(event.pointerId)) goTo(event);
});
chart.addEventListener('dblclick', () => {
  move('closer');
  move('closer');
});
chart.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(moveOfKey, event.key)) return;
  event.preventDefault();
  move(moveOfKey[event.key], event.shiftKey ? 10 : 1);
});
addEventListener('resize', soon);
for (const way of ['closer', 'wider', 'whole', 'next-dip', 'previous-dip'])
  byId(way).addEventListener('click', () => move(way));
for (const button of document.querySelectorAll('.show')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const second = Number(button.dataset.second);
    const dip = data.dips.find(([from]) => from === second);
    move([second, dip?.[1] ?? second]);
    byId('timeline').scrollIntoView();
    chart.focus({ preventScroll: true });
  });
}
for (const part of document.querySelectorAll('.with-script')) part.hidden = false;
for (const [name, value] of Object.entries({ role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': data.seconds - 1, 'aria-valuenow': at }))
  chart.setAttribute(name, String(value));
// The page is seen first. Then each column is unpacked and each path gone through once, in a task of its own, so that no frame has to wait
// for all of them: the figures of the first moment follow the columns, and the first look closer takes no longer than the next ones.
const inTurn = (each, all, then) => {
  const left = [...all];
  const next = () => {
    if (left.length === 0) return then();
    each(left.pop());
    setTimeout(next);
  };
  next();
};
setTimeout(() => {
  inTurn(column, Object.keys(data.columns), () => {
    ready = true;
    soon();
    setTimeout(() => inTurn(painted, paths, () => {}), FIRST_MS);
  });
}, FIRST_MS);
`;

/** The script; it does nothing outside of its own braces. */
export const reportScript = `'use strict';\n{\n${[shared, start, said, drawn, moving].join('\n')}}\n`;
