import type { ArticleRecord } from '../record/article.ts';
import type { QuoteRecord } from '../record/quote.ts';
import { localDays } from '../record/time.ts';
import { daysAfter } from './calendar.ts';
import { Cast } from './cast.ts';
import { Clauses } from './clauses.ts';
import { ComposedText } from './composed-text.ts';
import { addByline, addCreditLine, drawCredits } from './credits.ts';
import { correctionNote, summary, TOPICS } from './curator-words.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { KOREAN } from './korean.ts';
import { slugWords } from './names.ts';
import { addOpening } from './opening.ts';
import { PORTUGUESE } from './portuguese.ts';
import { Random, weights } from './random.ts';
import type { Setting } from './setting.ts';
import { addQuote } from './synthetic-quote.ts';
import { drawModification, drawPublicationTime } from './synthetic-time.ts';
import { capitalized } from './template.ts';
import type { Vocabulary } from './vocabulary.ts';
import { Voices } from './voice.ts';
import type { World } from './world.ts';

/** The curator who answers for all synthetic records. */
export const GENERATOR = 'onrecord-generate';

const LANGUAGES = weights({ ENGLISH: 82, FRENCH: 6, PORTUGUESE: 6, KOREAN: 6 });
const VOCABULARIES = { ENGLISH, FRENCH, PORTUGUESE, KOREAN } as const;
/** How many of a hundred articles have so many quotes. */
const QUOTES = weights({
  '0': 3,
  '1': 6,
  '2': 11,
  '3': 18,
  '4': 22,
  '5': 18,
  '6': 11,
  '7': 6,
  '8': 3,
  '9': 2,
});
/** Of so many articles in a row some appear at the very same time. */
const NEIGHBOURS = 8;
const SAME_MOMENT = 0.3;

export interface SyntheticArticle {
  readonly record: ArticleRecord;
  readonly text: string;
}

/** The article of a world that has this number, whatever became of the others. */
export function syntheticArticle(world: World, number: number): SyntheticArticle {
  const random = new Random(world.seed, 'article', number);
  const vocabulary: Vocabulary = VOCABULARIES[random.weighted(LANGUAGES)];
  const [usualTag, otherTag = usualTag] = vocabulary.tags;
  const [usualMarks, otherMarks = usualMarks] = vocabulary.marks;
  const language = random.chance(0.85) ? usualTag : otherTag;
  const marks = random.chance(0.85) ? usualMarks : otherMarks;
  const text = new ComposedText();
  const cast = new Cast();
  const clauses = new Clauses(random, vocabulary);
  const voices = new Voices(random, world, vocabulary, cast);

  const moment = Math.floor(number / NEIGHBOURS);
  const clock = random.chance(SAME_MOMENT) ? new Random(world.seed, 'moment', moment) : random;
  const published = drawPublicationTime(clock, vocabulary);
  const modified = random.chance(0.05)
    ? drawModification(random, published, vocabulary)
    : undefined;
  const { first } = localDays(published);
  const setting = { random, world, vocabulary, marks, text, cast, clauses, voices, day: first };

  const headline = capitalized(clauses.draw());
  const provider = world.organizations.drawNewsroom(random);
  const carrier = world.organizations.drawNewsroom(random);
  const credits = drawCredits(random, world, provider);
  text.add(headline);
  addByline(setting, credits);
  text.add('\n');
  text.add(published.stated);
  if (modified) {
    text.add('\n');
    text.add(vocabulary.updated);
    text.add(modified.stated);
  }
  const dateline = addOpening(setting);
  const { quotes, figures } = addBody(setting);
  addCreditLine(setting, credits);

  const topics = random.sample(TOPICS, random.integer(0, 4));
  const slug = `${first}-${slugWords(random.pick(TOPICS))}-${slugWords(random.pick(TOPICS))}-${number}`;
  const corrections = drawCorrections(random, first, quotes);
  const source = text.finish();
  const record: ArticleRecord = {
    slug,
    headline,
    url: random.chance(0.7) ? `https://${provider.slug}.example/${slug}` : undefined,
    language,
    summary: random.chance(0.8) ? summary(random, topics) : undefined,
    provider: provider.slug,
    publisher: carrier.slug !== provider.slug && random.chance(0.5) ? carrier.slug : undefined,
    published,
    modified,
    corrections,
    dateline,
    credits: credits.list,
    topics,
    countries: cast.countries,
    people: cast.people,
    unnamedSources: cast.unnamedSources,
    figures,
    quotes,
    source,
    curation: {
      by: [GENERATOR],
      date: daysAfter(localDays(published).last, random.integer(0, 30)),
      method: random.chance(0.5) ? 'HAND' : 'DRAFT_REVIEWED',
    },
  };
  return { record, text: text.text };
}

/** A paragraph for each quote, and some between them. */
function addBody(setting: Setting): Pick<ArticleRecord, 'quotes' | 'figures'> {
  const { random, world, vocabulary, text, cast, clauses, marks } = setting;
  const quotes: QuoteRecord[] = [];
  const figures: ArticleRecord['figures'] = [];
  const count = Number(random.weighted(QUOTES));
  const figureAfter = random.chance(0.15) ? random.integer(0, count) : undefined;
  for (let number = 0; number <= count; number += 1) {
    if (number > 0) {
      text.add('\n\n');
      quotes.push(addQuote(setting, number, quotes.at(-1)));
    }
    if (random.chance(0.2)) text.add(` ${capitalized(clauses.draw())}.`);
    if (number !== figureAfter) continue;
    const value = random.integer(2, 40_000);
    const { before, qualifier, after } = vocabulary.figure;
    const isRough = random.chance(0.5);
    text.add(` ${before}${isRough ? `${qualifier} ` : ''}`);
    figures.push(
      text.addFigure({
        stated: String(value).replace(/(?=\d{3}$)(?!^)/, ','),
        value,
        unit: 'lamps',
        ...(isRough ? { qualifier } : {}),
        measures: 'how many lamps were counted',
      }),
    );
    text.add(` ${after}`);
  }
  if (random.chance(0.2)) {
    const person = world.people.draw(random);
    const name = setting.voices.nameOf(person);
    cast.addPerson(person, name, random.chance(0.5));
    text.add('\n\n');
    vocabulary.absence.fill(text, () => name, marks);
  }
  return { quotes, figures };
}

function drawCorrections(
  random: Random,
  first: string,
  quotes: readonly QuoteRecord[],
): ArticleRecord['corrections'] {
  if (!random.chance(0.03)) return [];
  const concerned = quotes.length > 0 && random.chance(0.5) ? random.pick(quotes) : undefined;
  return [
    {
      date: daysAfter(first, random.integer(0, 20)),
      note: correctionNote(random),
      ...(concerned === undefined ? {} : { quote: concerned.key }),
    },
  ];
}
