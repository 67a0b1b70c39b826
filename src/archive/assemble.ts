import type { Records } from '../record/check.ts';
import { splitReference } from '../record/identifier.ts';
import { ArticleAssembly } from './assemble-article.ts';
import type { CountryDirectory } from './country-directory.ts';
import { Ids } from './ids.ts';
import type { Country, Node, Organization, Person } from './node.ts';
import { type EntityTallies, Tallies } from './tallies.ts';

/** The nodes of an archive, with every relation that records leave to be derived. */
export function* assemble(records: Records, countries: CountryDirectory): Generator<Node> {
  const ids = new Ids();
  const tallies = new Tallies();
  const articles = new ArticleAssembly(ids, records.organizations);
  for (const record of records.articles) {
    const { article, quotes, unnamedSources } = articles.assemble(record);
    tallies.addArticle(article);
    for (const quote of quotes) tallies.addQuote(quote);
    yield article;
    yield* quotes;
    yield* unnamedSources;
  }
  yield* assembleEntities(records, countries, ids, tallies);
}

/** The nodes that do not live in an article, given what all articles add up to. */
export function* assembleEntities(
  records: Omit<Records, 'articles'>,
  countries: CountryDirectory,
  ids: Ids,
  tallies: EntityTallies,
): Generator<Person | Organization | Country> {
  for (const record of records.countries.countries) {
    const id = ids.of('Country', record.code);
    const region = countries.regionOf(record);
    const [quoteCount, quotesAboutCount] = [tallies.spoken(id), tallies.about(id)];
    yield { kind: 'Country', id, record, region, quoteCount, quotesAboutCount };
  }
  for (const record of records.people) {
    const id = ids.of('Person', record.slug);
    const offices = record.positions.flatMap(({ of }) =>
      of?.startsWith('country:') ? splitReference(of)[1] : [],
    );
    const countryIds = [...new Set([...record.nationalities, ...offices])].map((code) =>
      ids.of('Country', code),
    );
    const roles = tallies.rolesOfPerson(id);
    yield { kind: 'Person', id, record, countryIds, roles, quoteCount: tallies.spoken(id) };
  }
  for (const record of records.organizations) {
    const id = ids.of('Organization', record.slug);
    const countryId = record.country === undefined ? null : ids.of('Country', record.country);
    const roles = tallies.rolesOfOrganization(id);
    yield { kind: 'Organization', id, record, countryId, roles, quoteCount: tallies.spoken(id) };
  }
}
