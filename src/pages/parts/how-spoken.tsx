import type { Visit } from '../page.ts';
import { HOW_SPOKEN, type QuoteKind } from '../queries/documents.ts';
import { withParameters } from './address.ts';
import { Bars } from './bars.tsx';
import { GraphiqlLink } from './graphiql-link.tsx';
import { KINDS, KindLegend } from './kind.tsx';

/** How much is in the speakers' own words, and how much comes from sources without a name. */
export async function HowSpoken({ visit }: { visit: Visit }) {
  const { quotes } = await visit.query(HOW_SPOKEN, {});
  const { kind, speakerType, anonymityReason } = quotes.facets;
  const countOf = (facet: typeof speakerType | typeof anonymityReason, wanted: string) =>
    facet.buckets.find(({ value }) => value === wanted)?.count ?? 0;
  const unnamed = countOf(speakerType, 'UNNAMED');
  const reasons = countOf(anonymityReason, 'STATED');
  return (
    <section class="panel" aria-labelledby="how-spoken">
      <h2 id="how-spoken">In whose words</h2>
      <Bars
        caption="How many quotations of which kind"
        of="Kind"
        bars={kind.buckets.map(({ value, count }) => ({
          label: KINDS[value as QuoteKind].name,
          count,
          href: withParameters('/quotes', { kind: value }),
        }))}
      />
      <KindLegend />
      {unnamed > 0 && (
        <p>
          <a href={withParameters('/quotes', { speakerType: 'UNNAMED' })}>
            {unnamed.toLocaleString('en')} of {quotes.totalCount.toLocaleString('en')}
          </a>{' '}
          come from sources without a name; the article gives a reason for{' '}
          {reasons === 0 ? 'none of them' : reasons.toLocaleString('en')}.
        </p>
      )}
      <GraphiqlLink visit={visit} document={HOW_SPOKEN} />
    </section>
  );
}
