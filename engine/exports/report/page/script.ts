// The page's own script: moving along the timeline and looking closer. It is plain JavaScript in a text, as it runs in whatever
// browser the file is opened with; what can be tested without one (the painters, the clock, unpacking) is put in by its own text.
// It says nothing by itself: all words come with the page. The page's policy allows it by its digest.
import { clockAt, roundSeconds } from '../drawing/clock-face.ts';
import { painters } from '../drawing/painters.ts';
import { unpacked } from '../packed.ts';

const shared = [
  `const painters = { ${Object.entries(painters)
    .map(([name, paint]) => `${name}: ${paint.toString()}`)
    .join(',\n')} };`,
  `const unpacked = ${unpacked.toString()};`,
  `const clockAt = ${clockAt.toString()};`,
  `const roundSeconds = ${roundSeconds.toString()};`,
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
let asked = 0;
let shown = { from: 0, to: data.seconds };
`;

const figures = `
const last = (name, within) => {
  const values = column(name);
  for (let second = at; second >= 0 && second > at - within; second -= 1) if (values[second] != null) return values[second];
  return null;
};
const share = (part, whole, within) => {
  let [some, all, any] = [0, 0, false];
  for (let second = at; second >= 0 && second > at - within; second -= 1) {
    if (column(part)[second] == null) continue;
    any = true;
    some += column(part)[second];
    all += column(whole)[second] ?? 0;
  }
  if (!any || all === 0) return null;
  const percent = Math.min(100, (some / all) * 100);
  return (percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)) + ' %';
};
const withUnit = (value, unit, factor = 1) => (value === null ? null : Math.round(value / factor) + ' ' + unit);
const readers = {
  bitrate: () => withUnit(last('kilobits', 2), 'kbit/s'),
  uplink: () => withUnit(last('uplink', 3), 'kbit/s'),
  congestion: () => withUnit(last('congestion', 2), '%'),
  dropped: () => share('dropped', 'sent', 2),
  lagged: () => share('lagged', 'rendered', 2),
  skipped: () => share('skipped', 'encoded', 2),
  router: () => withUnit(last('routerRtt', 15), 'ms', 10),
  internet: () => withUnit(last('internetRtt', 15), 'ms', 10),
  ingest: () => (last('ingestWell', 15) === 0 ? data.said.refused : withUnit(last('ingestRtt', 15), 'ms', 10)),
  'router-loss': () => share('routerLost', 'routerSent', 15),
  'internet-loss': () => share('internetLost', 'internetSent', 15),
  wifi: () => withUnit(last('wifi', 30), 'dBm'),
  cpu: () => withUnit(last('cpu', 15), '%'),
};
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
const paint = () => {
  shown = { ...view };
  const places = { ...view, places: Number(drawing.dataset.places) };
  for (const path of drawing.querySelectorAll('[data-painter]')) {
    const { painter, columns: names, options } = path.dataset;
    path.setAttribute('d', painters[painter](names.split(' ').map(column), JSON.parse(options), places));
  }
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
  setText(byId('cause'), cause + (last('reconnecting', 1) === 1 ? ' ' + data.said.reconnecting : ''));
  setText(byId('watch'), cause.endsWith(watch) ? '' : watch);
  for (const [name, read] of Object.entries(readers)) setText(byId('now-' + name), read() ?? data.said.none);
  chart.setAttribute('aria-valuenow', String(at));
  chart.setAttribute('aria-valuetext', clock + '. ' + cause);
  for (const row of document.querySelectorAll('.show')) {
    const dip = data.dips.find(([from, to]) => from === Number(row.dataset.second) && at >= from && at < to);
    row.closest('li').classList.toggle('here', dip !== undefined);
  }
};
const soon = () => { asked ||= requestAnimationFrame(show); };
`;

const moving = `
const LEAST_SECONDS = Math.min(30, data.seconds);
const look = (from, length) => {
  const seconds = Math.round(Math.max(LEAST_SECONDS, Math.min(data.seconds, length)));
  view.from = Math.round(Math.max(0, Math.min(data.seconds - seconds, from)));
  view.to = view.from + seconds;
  soon();
};
const go = (second) => {
  at = Math.round(Math.max(0, Math.min(data.seconds - 1, second)));
  const length = view.to - view.from;
  if (at < view.from || at >= view.to) look(at - length / 2, length);
  soon();
};
const zoom = (factor) => {
  const length = (view.to - view.from) * factor;
  look(at - ((at - view.from) / (view.to - view.from)) * length, length);
};
const goToDip = (way) => {
  const starts = data.dips.map(([from]) => from);
  const next = way > 0 ? starts.find((from) => from > at) : starts.findLast((from) => from < at);
  if (next !== undefined) go(next);
};
const goTo = (event) => {
  const { left, width } = drawing.getBoundingClientRect();
  const place = Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width)));
  go(Math.min(view.to - 1, view.from + Math.floor(place * (view.to - view.from))));
};
const stepOf = (event) => Math.max(1, Math.round((view.to - view.from) / 1000)) * (event.shiftKey ? 10 : 1);
const keys = {
  ArrowRight: (event) => go(at + stepOf(event)), ArrowUp: (event) => go(at + stepOf(event)),
  ArrowLeft: (event) => go(at - stepOf(event)), ArrowDown: (event) => go(at - stepOf(event)),
  PageUp: () => go(at + 60), PageDown: () => go(at - 60),
  Home: () => go(0), End: () => go(data.seconds - 1),
  n: () => goToDip(1), p: () => goToDip(-1),
  '+': () => zoom(0.5), '-': () => zoom(2), 0: () => look(0, data.seconds),
};
chart.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  chart.setPointerCapture(event.pointerId);
  goTo(event);
});
chart.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse' || chart.hasPointerCapture(event.pointerId)) goTo(event);
});
chart.addEventListener('dblclick', () => zoom(0.25));
chart.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key](event);
});
addEventListener('resize', soon);
const press = (id, act) => byId(id).addEventListener('click', act);
press('closer', () => zoom(0.5));
press('wider', () => zoom(2));
press('whole', () => look(0, data.seconds));
press('next-dip', () => goToDip(1));
press('previous-dip', () => goToDip(-1));
for (const button of document.querySelectorAll('.show')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const second = Number(button.dataset.second);
    const dip = data.dips.find(([from]) => from === second);
    const length = Math.max(180, 3 * ((dip?.[1] ?? second) - second));
    look(second - length / 3, length);
    go(second);
    byId('timeline').scrollIntoView();
    chart.focus({ preventScroll: true });
  });
}
for (const part of document.querySelectorAll('.with-script')) part.hidden = false;
for (const [name, value] of Object.entries({ role: 'slider', tabindex: 0, 'aria-valuemin': 0, 'aria-valuemax': data.seconds - 1 }))
  chart.setAttribute(name, String(value));
// The page is seen first; the figures of its first moment follow.
setTimeout(soon, FIRST_MS);
`;

/** The script; it does nothing outside of its own braces. */
export const reportScript = `'use strict';\n{\n${[shared, start, figures, drawn, moving].join('\n')}}\n`;
