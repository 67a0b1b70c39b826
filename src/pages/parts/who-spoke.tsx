import type { Visit } from '../page.ts';
import { type SpeakerFragment, WHO_SPOKE } from '../queries/documents.ts';
import { Bars } from './bars.tsx';
import { GraphiqlLink } from './graphiql-link.tsx';
import { speakerAddress } from './speaker.tsx';

/** Who spoke most often. */
export async function WhoSpoke({ visit }: { visit: Visit }) {
  const { quotes } = await visit.query(WHO_SPOKE, {});
  const { buckets, other, missing } = quotes.facets.speaker;
  return (
    <section class="panel" aria-labelledby="who-spoke">
      <h2 id="who-spoke">Who spoke</h2>
      <Bars
        caption="How many quotations by whom"
        of="Speaker"
        bars={buckets.map(({ label, count, node }) => ({
          label,
          count,
          // Many are called "an official": each is one of one article.
          ...(isUnnamed(node) && { note: 'unnamed' }),
          ...(isSpeaker(node) && { href: speakerAddress(node) }),
        }))}
        rest={[
          { label: 'by others', count: other },
          { label: 'by somebody the article does not name at all', count: missing },
        ]}
      />
      <GraphiqlLink visit={visit} document={WHO_SPOKE} />
    </section>
  );
}

function isUnnamed(node: object | null): boolean {
  return isSpeaker(node) && node.__typename === 'UnnamedSource';
}

function isSpeaker(node: object | null): node is SpeakerFragment {
  return node !== null && '__typename' in node;
}
