/** Colours, letters, and what is the same everywhere. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8;
  --ink: #1c1b19;
  --muted: #5f5b53;
  --line: #dedad0;
  --panel: #f4f1ea;
  --accent: #8c1d18;
  --good: #1f6335;
  --mark: #fbe7a1;
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, P052, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a;
    --ink: #ebe8e1;
    --muted: #aca79d;
    --line: #37383d;
    --panel: #1e2024;
    --accent: #f0a19b;
    --good: #8fd0a2;
    --mark: #5c4b12;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: break-word;
}
h1, h2, h3 { margin: 0; font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.7rem); letter-spacing: -0.012em; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.3rem; }
p, dl, ul, ol, table, figure, blockquote { margin: 0; padding: 0; }
p + p { margin-top: 0.6rem; }
ul, ol { list-style: none; }
dd { margin: 0; }
a { color: inherit; text-decoration-color: color-mix(in srgb, var(--accent) 55%, transparent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); text-decoration-color: currentcolor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
:target { background: var(--panel); box-shadow: 0 0 0 0.75rem var(--panel); }
code, pre { font-family: var(--mono); font-size: 0.85em; }
cite { font-style: normal; }
mark { background: var(--mark); color: inherit; }
q { quotes: "“" "”" "‘" "’"; }
q::before { content: "“"; }
q::after { content: "”"; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: inherit; }
.aside, .meta, .made-by, .origin { color: var(--muted); font-size: 0.875rem; }
.kicker, .label {
  color: var(--accent);
  font: 600 0.75rem/1.4 var(--sans);
  letter-spacing: 0.06em;
  text-transform: uppercase;
}
.kicker a { text-decoration: none; }
.label { margin-right: 0.35em; }
.count { color: var(--muted); font: 400 0.875rem/1 var(--sans); font-variant-numeric: tabular-nums; }
.digest { overflow-wrap: anywhere; color: var(--muted); }
.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: -99rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: 0.5rem; top: 0.5rem; }
`;
