/** What is filled in and sent. */
export const FORMS = `
input, select, textarea, button {
  max-width: 100%;
  padding: 0.5rem 0.65rem;
  border: 1px solid var(--muted);
  border-radius: 3px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}
textarea, select { width: 100%; }
textarea { display: block; min-height: 5rem; font-family: var(--serif); resize: vertical; }
::placeholder { color: var(--muted); opacity: 1; }
button, .button {
  display: inline-block;
  padding: 0.5rem 0.9rem;
  border: 1px solid var(--accent);
  border-radius: 3px;
  background: var(--accent);
  color: var(--paper);
  font: 600 0.9375rem/1.4 var(--sans);
  text-decoration: none;
  cursor: pointer;
}
button:hover, .button:hover { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.search { display: flex; gap: 0.4rem; }
.search input { width: 17rem; min-width: 0; }
.copy-form label { display: block; margin-bottom: 0.25rem; font-size: 0.875rem; }
.copy-form p + p { margin-top: 0.75rem; }
.copy-form .check { display: flex; align-items: center; gap: 0.5rem; }
.copy-form .check label { margin: 0; }
.narrowing {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.75rem 1rem;
  margin-top: 1rem;
  padding: 1rem;
  background: var(--panel);
  font-size: 0.9375rem;
}
.narrowing p { margin: 0; }
.narrowing label { display: block; margin-bottom: 0.2rem; color: var(--muted); font-size: 0.8125rem; }
.narrowing input { width: 10rem; }
.narrowing button { margin-right: 0.75rem; }
@media (max-width: 44rem) {
  .masthead { grid-template-columns: minmax(0, 1fr); }
  .masthead nav ul { padding: 0.3rem 0; }
  .masthead nav a { padding: 0.3rem 0; }
  .search input { flex: 1; width: auto; }
}
`;
