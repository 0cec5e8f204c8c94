// How the card looks: ink on paper, status colours on status alone, the system's own face.

/** The size that chats show whole, in px. */
export const [CARD_WIDTH_PX, CARD_HEIGHT_PX] = [1200, 675] as const;

/** The paper around what is said, in px. */
export const MARGIN_PX = 72;

/** The style sheet of the card. */
export const cardStyle = `
text { font-family: system-ui, 'Segoe UI', 'Helvetica Neue', sans-serif; fill: #1d1b18; font-variant-numeric: tabular-nums; }
.paper { fill: #f8f6f1; }
.strong { font-weight: 600; letter-spacing: -0.01em; }
.quiet, .vague { fill: #625d54; }
.line, .cut { fill: none; stroke: #1d1b18; stroke-width: 4; }
.cut { stroke-width: 2.5; stroke-linecap: round; }
.dashed { stroke: #8a8479; stroke-dasharray: 8 7; }
.dotted { stroke: #8a8479; stroke-dasharray: 0.1 9; stroke-linecap: round; }
.dot { fill: #1d1b18; stroke: #1d1b18; stroke-width: 2; }
.dot.hollow { fill: #f8f6f1; stroke: #8a8479; }
.name { font-size: 14px; }
.remark { font-size: 12px; fill: #625d54; }
path.ok, circle.ok { fill: #1a7a49; }
path.degraded { fill: #9b5a00; }
path.down { fill: #bf271e; }
circle.unknown { fill: none; stroke: #625d54; stroke-width: 1.75; stroke-dasharray: 2.3 2.02; }
text.degraded { fill: #9b5a00; font-weight: 600; }
text.down { fill: #bf271e; font-weight: 600; }
`;
