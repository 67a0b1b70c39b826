import type { QuoteKind } from '../queries/documents.ts';

/** How much of a quote is in the speaker's own words, and what that means. */
export const KINDS: Readonly<Record<QuoteKind, { name: string; meaning: string }>> = {
  DIRECT: { name: 'Direct', meaning: 'all of it stands in quotation marks' },
  MIXED: {
    name: 'Mixed',
    meaning: 'some of it stands in quotation marks, the rest is the reporter’s',
  },
  INDIRECT: {
    name: 'Indirect',
    meaning: 'none of it stands in quotation marks: only its sense is known',
  },
};

export function KindBadge({ kind }: { kind: QuoteKind }) {
  const { name, meaning } = KINDS[kind];
  return (
    <span class={`badge ${kind.toLowerCase()}`} title={meaning}>
      {name}
    </span>
  );
}

export function KindLegend() {
  return (
    <dl class="legend">
      {Object.entries(KINDS).map(([kind, { meaning }]) => (
        <div>
          <dt>
            <KindBadge kind={kind as QuoteKind} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
