/** On paper: in black, without what only leads elsewhere. It comes last, for it takes back what is set before. */
export const PRINT = `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --panel: #fff; --accent: #000; --good: #000; --mark: #ddd; }
  .masthead nav, .search, .made-by, .pager, .copy-form, .skip, .narrowing, .button { display: none; }
  body { font-size: 10pt; }
  .columns, .side-column { display: block; }
  .columns > * + *, .side-column > * + * { margin-top: 1.5rem; }
  .badge.direct { background: none; color: var(--ink); }
  .quotation, .panel, .checks > li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
