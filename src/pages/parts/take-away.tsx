import type { Visit } from '../page.ts';

const EXPORTS = [
  ['Quotations', 'quotes', ['jsonl', 'csv', 'jsonld', 'webannotation']],
  ['Articles', 'articles', ['jsonl', 'csv', 'jsonld']],
] as const;

const FORMATS = {
  jsonl: 'JSON Lines',
  csv: 'CSV',
  jsonld: 'JSON-LD',
  webannotation: 'Web Annotations',
} as const;

/** Where to get all of it. */
export function TakeAway({ visit: { hasGraphiql } }: { visit: Visit }) {
  return (
    <section class="panel" aria-labelledby="take-away">
      <h2 id="take-away">Take it with you</h2>
      <dl class="take-away">
        {EXPORTS.map(([name, subject, formats]) => (
          <div>
            <dt>{name}</dt>
            {formats.map((format) => (
              <dd>
                <a href={`/export/${subject}.${format}`}>
                  <span class="hidden">{name} as </span>
                  {FORMATS[format]}
                </a>
              </dd>
            ))}
          </div>
        ))}
        <div>
          <dt>Feeds</dt>
          <dd>
            <a href="/feed.atom">Atom</a>
          </dd>
          <dd>
            <a href="/feed.json">JSON Feed</a>
          </dd>
        </div>
        <div>
          <dt>GraphQL</dt>
          {hasGraphiql && (
            <dd>
              <a href="/graphql">GraphiQL</a>
            </dd>
          )}
          <dd>
            <a href="/schema.graphql">Schema</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
