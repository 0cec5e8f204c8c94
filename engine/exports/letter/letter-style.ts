// How the letter looks on paper and on a screen: ink on paper, nothing that a copier loses. No font, no file, no script is loaded.

/** The style sheet of the letter. */
export const letterStyle = `
@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #1d1b18; font: 10.5pt/1.45 system-ui, 'Segoe UI', 'Helvetica Neue', sans-serif; font-variant-numeric: tabular-nums; }
body { max-width: 178mm; margin: 12mm auto; padding: 0 4mm; overflow-wrap: break-word; }
h1 { margin: 0 0 2pt; font-size: 17pt; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 16pt 0 5pt; font-size: 11.5pt; break-after: avoid; }
p { margin: 0 0 6pt; }
.quiet { color: #5c574e; }
.small { font-size: 9pt; }
.fields { display: flex; gap: 14mm; margin: 14pt 0 12pt; }
.fields span { flex: 1; padding-bottom: 14pt; border-bottom: 0.6pt solid #8a8479; color: #5c574e; font-size: 9pt; }
.sign { margin-top: 8pt; padding-bottom: 26pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.35; }
th { padding-block: 0 3pt; padding-inline: 0 8pt; border-bottom: 0.8pt solid #1d1b18; text-align: start; vertical-align: bottom; font-weight: 600; }
td { padding-block: 4pt; padding-inline: 0 8pt; border-bottom: 0.4pt solid #d9d4c9; vertical-align: top; }
thead { display: table-header-group; }
tr, .outages tbody, figure, li { break-inside: avoid; }
.figures td:last-child, .figures th:last-child { width: 34%; }
.outages td:nth-child(2) { width: 37%; }
.seen td { padding-top: 0; color: #5c574e; font-size: 8.5pt; }
.has-seen td { border-bottom: 0; }
.time { white-space: nowrap; }
.taken { color: #5c574e; font-style: italic; }
ul { margin: 0; padding: 0; list-style: none; }
ul.plain { padding-inline-start: 12pt; list-style: disc; }
figure { margin: 0; }
figure svg > * { direction: ltr; }
figure svg { display: block; width: 100%; height: auto; }
svg text { fill: #1d1b18; font-size: 10.5px; }
svg .tick { fill: #5c574e; font-size: 9.5px; }
svg .number { font-size: 9px; font-weight: 700; }
svg .grid { stroke: #e1dcd1; stroke-width: 0.7; fill: none; }
svg .fine { stroke: #1d1b18; stroke-width: 1.6; fill: none; }
svg .vague { stroke: #8a8479; stroke-width: 1.6; stroke-dasharray: 3 3; fill: none; }
svg .bad { fill: #a3160f; }
svg .poor { fill: #b06a00; }
svg .band { fill: #ece8de; }
svg .rtt { stroke: #1d1b18; stroke-width: 1.4; fill: none; stroke-linejoin: round; stroke-linecap: round; }
svg .rtt.thin { stroke: #5c574e; stroke-width: 1; stroke-dasharray: 4 2; stroke-linecap: butt; }
.legend { display: flex; flex-wrap: wrap; gap: 3pt 12pt; margin: 4pt 0 0; font-size: 9pt; }
figure .legend svg { display: inline-block; width: 26px; height: 14px; vertical-align: -3px; }
footer { margin-top: 14pt; padding-top: 4pt; border-top: 0.4pt solid #d9d4c9; }
@media screen and (max-width: 640px) { .outages { display: block; overflow-x: auto; } }
@media print { body { max-width: none; margin: 0; padding: 0; } html { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
