/** Lists, tables and charts of what the archive knows. */
export const ENTITIES = `
dl.facts > div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: 0.15rem 0; font-size: 0.9375rem; }
dl.facts dt { color: var(--muted); }
dl.credits { margin-top: 1rem; }
@media (max-width: 34rem) {
  dl.facts > div { grid-template-columns: 1fr; padding: 0.25rem 0; }
}
.bars { width: 100%; }
.bars th { width: 100%; padding: 0.3rem 0; }
.bars td { padding: 0.3rem 0 0.3rem 1rem; text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; }
.bars svg { display: block; width: 100%; height: 0.4rem; margin-top: 0.25rem; fill: var(--accent); }
.bars .track { fill: var(--panel); }
.bars .rest th, .bars .rest td { color: var(--muted); font-size: 0.8125rem; }
.entities > li { padding: 0.35rem 0; }
.entities > li + li { border-top: 1px solid var(--line); }
.roles { color: var(--muted); font-size: 0.8125rem; }
.unknowns li { padding-left: 1.25rem; text-indent: -1.25rem; }
.unknowns li::before { content: "?"; display: inline-block; width: 1.25rem; color: var(--accent); font-weight: 700; text-indent: 0; }
.unknowns li + li { margin-top: 0.35rem; }
.figures dt { font: 600 1.25rem/1.3 var(--serif); }
.figures dd { color: var(--muted); }
.figures div + div, .proof div + div { margin-top: 0.6rem; }
.proof dt { color: var(--muted); font-size: 0.8125rem; }
.take-away { display: grid; gap: 0.35rem; }
.take-away div { display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding-left: 6rem; }
.take-away dt { flex: 0 0 5.1rem; margin-left: -6rem; color: var(--muted); }
.rows > li { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: 0.6rem 0; border-top: 1px solid var(--line); }
.rows .aside { grid-column: 1 / -1; }
.counts { width: 100%; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.counts th, .counts td { padding: 0.45rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
.counts thead th { color: var(--muted); font-size: 0.8125rem; }
.counts td, .counts thead th + th { padding-left: 0.75rem; text-align: right; }
.counts .none { color: var(--muted); }
.spans { width: 100%; margin: 1rem 0; font-size: 0.875rem; }
.spans th { color: var(--muted); }
.spans th, .spans td { padding: 0.3rem 1rem 0.3rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.spans td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.narrow section > h2 + * { margin-top: 0.75rem; }
details { margin-top: 0.5rem; }
summary { cursor: pointer; }
pre { max-height: 24rem; overflow: auto; padding: 1rem; background: var(--panel); }
.found > li { padding: 1rem 0; border-top: 1px solid var(--line); }
.found h2 { font-size: 1.15rem; }
.found h2 .aside { font: 400 0.875rem/1.4 var(--sans); }
.highlight { margin-top: 0.3rem; }
.highlight .label { color: var(--muted); font-weight: 400; letter-spacing: 0; text-transform: none; }
`;
