import type { Dataset } from '../../archive/archive.ts';
import { VERSION } from '../../server/version.ts';

/** The foot of every page: what may be done with it, and where the rest of it is. */
export function Colophon({ dataset, hasGraphiql }: { dataset: Dataset; hasGraphiql: boolean }) {
  const { manifest, version } = dataset;
  return (
    <footer class="colophon">
      <p>{manifest.notice}</p>
      <ul>
        <li>Licence of what the curators wrote: {manifest.licence}</li>
        <li>
          Version of the data: <code>{version.slice(0, 12)}</code>
        </li>
        <li>onrecord {VERSION}</li>
        {hasGraphiql && (
          <li>
            <a href="/graphql">GraphiQL</a>
          </li>
        )}
        <li>
          <a href="/schema.graphql">Schema</a>
        </li>
        <li>
          <a href="/feed.atom">Atom</a>
        </li>
        <li>
          <a href="/feed.json">JSON Feed</a>
        </li>
      </ul>
    </footer>
  );
}
