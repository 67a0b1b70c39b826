import { describe, expect, it } from 'vitest';
import { countriesOf } from '../../../src/draft/entities/countries.ts';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import { peopleOf } from '../../../src/draft/entities/people.ts';
import type { Speaker } from '../../../src/draft/entities/speaker.ts';
import { speakersOf } from '../../../src/draft/entities/speakers.ts';
import { saidOf } from '../../../src/draft/entities/stated-time.ts';
import { localDays } from '../../../src/record/time.ts';
import { lexicon } from '../country-lexicon.ts';
import { attributionsOf, nameOf, recorded, saidIn } from './recorded.ts';

const named = (speaker: Speaker): string =>
  speaker.kind === 'PERSON'
    ? speaker.person.name
    : speaker.kind === 'ORGANIZATION'
      ? speaker.organization.name
      : speaker.kind === 'COUNTRY'
        ? speaker.country
        : speaker.source.description;

describe.each(recorded)('the specimen $slug', (specimen) => {
  const { record, article } = specimen;
  const attributions = attributionsOf(specimen);
  const entities = entitiesOf(article, attributions, lexicon);

  it('has the countries of its record, with their evidence', () => {
    const found = countriesOf(article, lexicon).map(({ code, evidence, subject }) => ({
      country: code,
      subject: subject.value === true,
      evidence: evidence.map(({ kind, text }) => `${kind} ${text}`).sort(),
    }));
    const expected = record.countries.map(({ country, subject, evidence }) => ({
      country,
      subject: subject === true,
      evidence: evidence.map(({ kind, text }) => `${kind} ${text}`).sort(),
    }));
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).toHaveLength(expected.length);
  });

  it('has the people of its record, under every form of their names', () => {
    const found = peopleOf(article, lexicon).map(({ forms }) => [...forms].sort());
    const expected = record.people.map(({ mentions }) => [...mentions].sort());
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).toHaveLength(expected.length);
  });

  it('has the unnamed sources of its record', () => {
    const found = entities.unnamedSources.map(({ description, kind, anonymity, speaksFor }) => ({
      description,
      kind,
      granted: anonymity?.granted != null,
      reason: anonymity?.reason != null,
      speaksFor,
    }));
    const expected = record.unnamedSources.map(({ description, kind, anonymity, speaksFor }) => ({
      description,
      kind,
      granted: anonymity?.granted === true,
      reason: anonymity?.reason !== undefined,
      speaksFor: speaksFor?.replace('country:', '') ?? null,
    }));
    expect(found).toEqual(expected);
  });

  it('has the speakers of its record, found the same way', () => {
    for (const [index, quote] of record.quotes.entries()) {
      // What only a reader knows, or what the article tells of many by one number.
      if (
        quote.attribution.resolution === 'CURATOR' ||
        quote.attribution.mention === 'two choir leagues'
      )
        continue;
      const resolved = speakersOf(attributions[index] as (typeof attributions)[number], entities);
      expect(
        { speakers: resolved.speakers.map(named), resolution: resolved.resolution },
        quote.key,
      ).toEqual({
        speakers: quote.speakers.map((reference) => nameOf(reference, record)),
        resolution: quote.attribution.resolution,
      });
      expect(resolved.reason === null, quote.key).toBe(resolved.speakers.length > 0);
    }
  });

  it('has the times of its record that follow from the text', () => {
    const { first } = localDays(record.published);
    for (const [index, quote] of record.quotes.entries()) {
      const attribution = attributions[index] as (typeof attributions)[number];
      expect(saidOf(attribution, article, first).value, quote.key).toEqual(saidIn(quote));
    }
  });
});

it('is tried on specimens with all of it', () => {
  const records = recorded.map(({ record }) => record);
  expect(records.length).toBeGreaterThan(9);
  expect(records.flatMap(({ unnamedSources }) => unnamedSources).length).toBeGreaterThan(3);
  expect(records.flatMap(({ quotes }) => quotes).filter(saidIn).length).toBeGreaterThan(3);
});
