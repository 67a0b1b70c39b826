import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { matchForm } from '../../src/text/match-form.ts';
import { recordsOf } from '../archive/records.ts';
import { RETYPED } from '../proof/saved-copies.ts';
import { connect } from '../server/client.ts';
import { inQuote } from './matches.ts';

const specimens = connect(SPECIMENS);
const real = connect(REAL_ARCHIVE);
const records = recordsOf(SPECIMENS);

const spoken = [
  { client: real, articles: recordsOf(REAL_ARCHIVE).articles },
  { client: specimens, articles: records.articles },
].flatMap(({ client, articles }) =>
  articles.flatMap(({ slug, quotes }) =>
    quotes
      .filter(({ segments }) => segments.length > 0)
      .map(({ key, segments }) => {
        const sentences = segments.map(({ text }) => text);
        return [`${slug}/${key}`, { standing: inQuote(key, client), sentences }] as const;
      }),
  ),
);
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** What a program changes on saving that is no white space and no composition. */
const CHARACTERS = /zero-width|soft hyphens|marks|dash|ellipsis/;

describe.each(spoken)('a sentence on record, of %s,', (_, { standing, sentences }) => {
  it('is verbatim whole, in part, and with the segments after it', async () => {
    const middles = sentences
      .map((sentence) => sentence.split(' ').slice(1, -1).join(' '))
      .filter((middle) => /\p{L}/u.test(middle));
    for (const sentence of [...sentences, ...middles, sentences.join(' ')]) {
      expect(await standing(sentence), sentence).toEqual(['VERBATIM']);
    }
  });

  it('is found however it was retyped, with no word that differs', async () => {
    for (const sentence of sentences) {
      for (const [way, retype] of Object.entries(RETYPED)) {
        const retyped = retype(sentence);
        if (retyped === sentence) continue;
        const status = CHARACTERS.test(way) ? 'NEAR' : 'VERBATIM';
        expect(await standing(retyped), `${sentence} ${way}`).toEqual([status]);
      }
    }
  });

  it('is found in a sentence that names who said it', async () => {
    for (const sentence of sentences) {
      for (const told of [`“${sentence}” said a reader.`, `She said: "${sentence}"`]) {
        expect(await standing(told), told).toEqual(['VERBATIM']);
      }
    }
    const [first, ...others] = sentences;
    const interrupted = `“${first}” she said, “${others.join(' ')}”`;
    if (others.length > 0) expect(await standing(interrupted)).toEqual(['VERBATIM']);
  });

  it('is near with each word changed, and that word is told', async () => {
    for (const sentence of sentences) {
      const words = [...sentence.matchAll(WORD)];
      for (const { 0: word, index } of words.length < 5 ? [] : words) {
        const changed = `${sentence.slice(0, index)}zzz${sentence.slice(index + word.length)}`;
        const [status, told, ...others] = await standing(changed);
        expect([status, ...others], changed).toEqual(['NEAR']);
        const [recorded, found] = told?.split(' > ') ?? [];
        expect(recorded?.startsWith(matchForm(word)), `${changed}: ${told}`).toBe(true);
        expect(found?.startsWith('zzz'), `${changed}: ${told}`).toBe(true);
      }
    }
  });

  it('is near in capitals, and nothing but case differs', async () => {
    for (const sentence of sentences) {
      const [status, ...told] = await standing(sentence.toUpperCase());
      expect(status, sentence).toBe('NEAR');
      for (const difference of told) {
        const [recorded, found] = difference.split(' > ');
        expect(recorded?.toUpperCase()).toBe(found);
      }
    }
  });
});

describe('a sentence of which words are left out', () => {
  it.each(['…', '[…]', '...', '[...]', '. . .'])('is near, and they are told: %s', async (mark) => {
    const standing = inQuote('ready-florist', specimens);
    expect(await standing(`My tulips ${mark} since Monday.`)).toEqual([
      'NEAR',
      'have been facing the rails > …',
    ]);
  });

  it('may leave out its end', async () => {
    const standing = inQuote('handful', specimens);
    expect(await standing('We do not lock anything away, Every farmer …')).toEqual(['NEAR']);
  });
});
