// How the report looks: ink on paper, colour only where something went wrong, light and dark, from a phone to a wide screen, and on
// paper. No font, no file is loaded. It stands in the page as it is, and the page's policy allows it by its digest.

/** The style sheet of the report. */
export const reportStyle = `
:root { color-scheme: light dark;
  --paper: light-dark(#f8f6f1, #13151b); --ink: light-dark(#1d1b18, #eceae4); --quiet: light-dark(#625d54, #a4a5ab);
  --rule: light-dark(#8a8479, #747883); --hair: light-dark(#e1dcd1, #292d37); --accent: light-dark(#2b48c8, #a3b4ff);
  --on-accent: light-dark(#ffffff, #11141d); --degraded: light-dark(#9b5a00, #e5b04c); --down: light-dark(#bf271e, #ff8276);
  --soft: light-dark(#cfc9bb, #3c414d); --body: light-dark(#a9a293, #6b7080); }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 14px/1.45 system-ui, 'Segoe UI', 'Helvetica Neue', sans-serif; font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
body { max-width: 1100px; margin: 0 auto; padding: 20px 16px 40px; overflow-wrap: anywhere; }
h1, h2, p, dl, dd, ul { margin: 0; padding: 0; }
p { text-wrap: pretty; }
.day { font-size: 17px; font-weight: 600; }
h1 { margin: 20px 0 8px; font-size: 22px; font-weight: 500; line-height: 1.27; letter-spacing: -0.012em; text-wrap: pretty; }
h2 { margin: 32px 0 8px; font-size: 14px; font-weight: 600; }
.quiet { color: var(--quiet); }
.small { font-size: 12px; }
.score { font-size: 17px; }
svg > * { direction: ltr; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.list li { padding: 8px 0; border-bottom: 1px solid var(--hair); }
.list li.here { box-shadow: inset 0 -2px var(--accent); }
.todo { margin-top: 16px; }
.todo h2 { margin: 0 0 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
#now { position: sticky; top: 0; z-index: 1; margin: 12px 0 4px; padding: 8px 0; background: var(--paper); }
#now .at { font-size: 17px; font-weight: 600; }
#cause { min-height: 2.9em; }
#watch { min-height: 1.45em; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 4px 12px; margin-top: 4px; }
dt { color: var(--quiet); font-size: 12px; line-height: 1.2; }
dd { min-height: 1.45em; }
#chart { position: relative; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
#cursor { position: absolute; top: 0; bottom: 22px; left: -1px; width: 2px; background: var(--accent); will-change: transform; pointer-events: none; }
#chart[role='slider'] { cursor: crosshair; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
#drawing { display: block; overflow: hidden; }
svg text { fill: var(--ink); font-size: 12px; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .most { fill: var(--quiet); text-anchor: end; }
svg .tick { fill: var(--quiet); }
svg path { fill: none; }
svg .floor, svg .internet, svg .router, svg .ingest { vector-effect: non-scaling-stroke; stroke-linejoin: bevel; }
svg .most-ribbon, svg .least-ribbon, svg .bad, svg .fine, svg .wobbling, svg .failing, svg .untold { shape-rendering: crispEdges; }
svg .grid { stroke: var(--hair); stroke-width: 1; }
svg .floor { stroke: var(--hair); stroke-width: 1; }
svg .most-ribbon { fill: var(--soft); }
svg .least-ribbon { fill: var(--body); }
svg .internet { stroke: var(--ink); stroke-width: 1.2; }
svg .router { stroke: var(--rule); stroke-width: 1.2; }
svg .ingest { stroke: var(--accent); stroke-width: 1.4; stroke-dasharray: 5 3; }
svg .bad { fill: var(--down); }
svg .fine { fill: var(--rule); }
svg .wobbling { fill: var(--degraded); }
svg .failing { fill: var(--down); }
svg .untold { fill: var(--soft); }
svg .hatched { fill: url(#hatch); }
svg .hatch-line { stroke: var(--rule); stroke-width: 1.2; }
svg .flag { overflow: visible; }
svg .marker { fill: var(--accent); stroke: var(--accent); stroke-width: 1; }
svg .pole { stroke: var(--soft); stroke-width: 1; }
svg .event { stroke: var(--rule); stroke-width: 1; fill: var(--paper); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-top: 8px; font-size: 12px; color: var(--quiet); }
.legend svg { width: 26px; height: 14px; margin-inline-end: 6px; vertical-align: -3px; overflow: visible; }
.keys { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
button { min-height: 36px; padding: 4px 12px; border: 1px solid var(--accent); border-radius: 4px; background: none; color: var(--accent); font: inherit; font-weight: 500; cursor: pointer; }
button:hover { background: var(--accent); color: var(--on-accent); }
.show { min-height: 28px; margin-inline-start: 4px; padding: 0 8px; }
.wide { overflow-x: auto; }
p + .wide, #timeline > p { margin-top: 8px; }
table { width: 100%; border-collapse: collapse; overflow-wrap: break-word; }
th { padding-block: 0 4px; padding-inline: 0 12px; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: bottom; font-size: 12px; font-weight: 600; }
td { padding-block: 6px; padding-inline: 0 12px; border-bottom: 1px solid var(--hair); vertical-align: top; min-width: 64px; text-wrap: pretty; }
.time { white-space: nowrap; }
details { margin-top: 16px; }
.below { content-visibility: auto; contain-intrinsic-height: auto 240px; }
summary { padding: 6px 0; font-weight: 600; cursor: pointer; }
.taken { color: var(--quiet); font-style: italic; }
footer { margin-top: 32px; padding-top: 8px; border-top: 1px solid var(--hair); }
footer h2 { margin: 0 0 4px; }
@media (min-width: 700px) { h1 { font-size: 30px; } dl { grid-template-columns: repeat(auto-fill, minmax(120px, 1fr)); } }
@media (max-width: 480px) { #now { position: static; } }
@media print { :root { color-scheme: light; --paper: #ffffff; } html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { size: A4; margin: 14mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 12px system-ui, sans-serif; } }
  body { max-width: none; padding: 0; } .keys, #now, #cursor, .hint, .show { display: none; } .list li.here { box-shadow: none; }
  .below, details::details-content { content-visibility: visible; } .wide { overflow: visible; }
  h2, summary { break-after: avoid; list-style: none; } .below, #chart, tr, li { break-inside: avoid; } }
@media (forced-colors: active) { :root { --paper: Canvas; --ink: CanvasText; --quiet: CanvasText; --rule: CanvasText; --hair: CanvasText; --accent: LinkText; --on-accent: Canvas; --degraded: CanvasText; --down: CanvasText; --soft: GrayText; --body: CanvasText; } }
`;
