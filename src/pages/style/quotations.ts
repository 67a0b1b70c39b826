/** Spoken words are set apart from a curator's at a glance: by letter, marks and line. */
export const QUOTATIONS = `
.quotation { margin-top: 1.5rem; padding-left: 1.1rem; border-left: 3px solid var(--accent); }
.quotation.indirect { border-left: 3px dotted var(--line); }
.quotation blockquote { font: 1.25rem/1.45 var(--serif); text-wrap: pretty; hanging-punctuation: first; }
.narrow > .quotation blockquote { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.6rem); }
.gap { color: var(--muted); }
.paraphrase { max-width: 42rem; font-size: 1rem; }
.paraphrase .label { display: block; color: var(--muted); font-weight: 400; letter-spacing: 0; text-transform: none; }
blockquote + .paraphrase { margin-top: 0.5rem; }
.quotation figcaption { margin-top: 0.6rem; font-size: 0.9375rem; }
.speakers > .speaker > a { font-weight: 600; }
.office, .behalf { color: var(--muted); }
.nobody { font-style: italic; }
.anonymity, .evidence { display: block; color: var(--muted); font-size: 0.8125rem; }
.behalf { display: inline-block; }
.quotation .facts {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15rem 1rem;
  margin-top: 0.35rem;
  color: var(--muted);
  font-size: 0.8125rem;
}
.quotation .origin { margin-top: 0.35rem; }
.badge {
  display: inline-block;
  padding: 0.1rem 0.45rem;
  border: 1px solid currentcolor;
  border-radius: 99px;
  color: var(--muted);
  font: 500 0.6875rem/1.3 var(--sans);
  white-space: nowrap;
}
.badge.direct { border-color: var(--accent); background: var(--accent); color: var(--paper); }
.badge.mixed { color: var(--accent); }
.badge.indirect { border-style: dashed; }
.badge.unnamed { border-radius: 2px; }
.legend { display: grid; gap: 0.3rem; color: var(--muted); font-size: 0.8125rem; }
.legend div { display: grid; grid-template-columns: 4.5rem 1fr; align-items: baseline; }
.main-column > .legend { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.status { padding-left: 0.75rem; border-left: 0.35rem solid var(--accent); }
.status strong { color: var(--accent); letter-spacing: 0.03em; }
.status.verified, .status.verbatim { border-color: var(--good); }
.status.verified strong, .status.verbatim strong { color: var(--good); }
.checks > li { padding: 1.25rem 0; border-top: 1px solid var(--line); }
.checks .quotation { margin-top: 1rem; }
.differences { margin-top: 0.75rem; width: 100%; table-layout: fixed; font-size: 0.9375rem; }
.differences caption { text-align: left; color: var(--muted); font-size: 0.8125rem; }
.differences th { color: var(--muted); font-size: 0.8125rem; }
.differences td, .differences th { padding: 0.25rem 0.5rem 0.25rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.differences del { color: var(--muted); }
.differences ins { color: var(--accent); font-weight: 600; text-decoration: none; }
.citation { padding: 1rem; background: var(--panel); font-family: var(--serif); overflow-wrap: anywhere; user-select: all; }
`;
