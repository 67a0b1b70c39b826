import type { Visit } from '../page.ts';
import { WHICH_COUNTRIES } from '../queries/documents.ts';
import { address } from './address.ts';
import { Bars } from './bars.tsx';
import { GraphiqlLink } from './graphiql-link.tsx';

/** Which countries were spoken about most often. */
export async function WhichCountries({ visit }: { visit: Visit }) {
  const { quotes } = await visit.query(WHICH_COUNTRIES, {});
  const { buckets, other, missing } = quotes.facets.about;
  return (
    <section class="panel" aria-labelledby="which-countries">
      <h2 id="which-countries">About which countries</h2>
      <Bars
        caption="How many quotations about which country"
        of="Country"
        bars={buckets.map(({ value, label, count }) => ({
          label,
          count,
          href: address.country(value),
        }))}
        rest={[
          { label: 'about other countries, each counted', count: other },
          { label: 'about no country', count: missing },
        ]}
      />
      <GraphiqlLink visit={visit} document={WHICH_COUNTRIES} />
    </section>
  );
}
