/** Where things stand on a page. */
export const LAYOUT = `
.unreal p, .masthead, main, .colophon {
  margin: 0 auto;
  max-width: 76rem;
  padding-inline: clamp(1rem, 4vw, 2.5rem);
}
.unreal {
  padding: 0.5rem 0;
  border-bottom: 1px solid var(--accent);
  background: var(--panel);
  font-size: 0.875rem;
}
.unreal strong { color: var(--accent); }
.masthead {
  display: grid;
  grid-template-columns: 1fr auto;
  align-items: center;
  gap: 0.75rem 2rem;
  padding-top: 1.25rem;
}
.brand { font: 700 clamp(1.6rem, 1.3rem + 1.2vw, 2.2rem)/1.1 var(--serif); letter-spacing: -0.01em; }
.brand a { text-decoration: none; }
.masthead nav {
  grid-column: 1 / -1;
  border-top: 3px double var(--line);
  border-bottom: 1px solid var(--line);
}
.masthead nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.masthead nav a { display: block; padding: 0.6rem 0; font-size: 0.9375rem; text-decoration: none; }
.masthead nav a:hover, .masthead nav a[aria-current] { box-shadow: inset 0 -3px var(--accent); }
main { padding-block: clamp(1.5rem, 4vw, 2.75rem) 3rem; }
.lead { max-width: 46rem; margin-bottom: clamp(1.5rem, 4vw, 2.75rem); }
.lead h1 + *, .lead p + *, .lead dl + * { margin-top: 0.75rem; }
.numbers { display: flex; flex-wrap: wrap; gap: 1rem clamp(1.5rem, 4vw, 3.25rem); margin-bottom: 2rem; padding: 1rem 0; border-block: 1px solid var(--line); }
.numbers > div { display: flex; flex-direction: column-reverse; }
.numbers dt { color: var(--muted); font-size: 0.8125rem; }
.numbers dd { font: 600 1.6rem/1.2 var(--serif); font-variant-numeric: lining-nums; }
.numbers + .made-by { margin: -1.25rem 0 2rem; }
.numbers a { text-decoration: none; }
.standfirst { font: 1.125rem/1.5 var(--serif); }
.columns { display: grid; gap: 2.5rem clamp(2rem, 5vw, 4.5rem); grid-template-columns: minmax(0, 1fr); }
.main-column, .side-column { min-width: 0; }
@media (min-width: 62rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 21rem; }
}
.main-column > h2, .narrow section > h2 {
  padding-bottom: 0.5rem;
  border-bottom: 1px solid var(--line);
}
.side-column { display: grid; gap: 2.25rem; align-content: start; }
@media (min-width: 40rem) and (max-width: 61.99rem) {
  .side-column { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.25rem 2.5rem; }
}
.panel { min-width: 0; border-top: 3px solid var(--ink); padding-top: 0.6rem; font-size: 0.9375rem; }
.panel h2 { margin-bottom: 0.75rem; font-size: 1.125rem; }
.named { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 2.25rem 2.5rem; margin-top: 2.5rem; }
.panel > * + * { margin-top: 0.75rem; }
.narrow { max-width: 46rem; }
.narrow section, .narrow + .narrow { margin-top: 2.5rem; }
.list-head { margin-bottom: 1.5rem; }
.list-head > * + * { margin-top: 0.5rem; }
.entry { padding: 1.5rem 0; }
.entry + .entry { border-top: 1px solid var(--line); }
.headline { font-size: 1.45rem; }
.headline a, .found h2 > a { text-decoration-color: transparent; }
.headline a:hover, .found h2 > a:hover { text-decoration-color: var(--accent); }
.meta { margin-top: 0.35rem; }
.summary { margin-top: 0.6rem; max-width: 42rem; }
.more { margin-top: 1rem; font-size: 0.9375rem; }
.made-by { margin-top: 1rem; font-size: 0.8125rem; }
.pager { display: flex; justify-content: space-between; gap: 1rem; margin-top: 2rem; }
.pager a { padding: 0.5rem 0; }
.pager a[rel="next"] { margin-left: auto; }
.colophon {
  padding-block: 1.25rem 2.5rem;
  color: var(--muted);
  font-size: 0.8125rem;
}
.colophon > p:first-child { padding-top: 1.25rem; border-top: 3px double var(--line); max-width: none; }
.colophon p { max-width: 46rem; }
.colophon ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; margin-top: 0.75rem; }
`;
