import type { ArticleRecord } from '../record/article.ts';
import type { CountryRecord } from '../record/country.ts';
import { MENTION_WORDS } from '../record/prose.ts';
import { countWords } from '../text/words.ts';
import { formsOf } from './cast.ts';
import type { Setting } from './setting.ts';
import { capitalized } from './template.ts';

/** The first paragraph: where the article was written, and which countries it tells of. */
export function addOpening({ random, world, vocabulary, text, cast, clauses, marks }: Setting) {
  const drawn = new Set(
    Array.from({ length: random.integer(0, 4) }, () => world.drawCountry(random)),
  );
  const subjects = random.integer(0, 2);
  text.add('\n\n');
  let dateline: ArticleRecord['dateline'];
  const [where] = drawn;
  if (where !== undefined && random.chance(0.6)) {
    dateline = datelineOf(where);
    text.add(dateline.stated);
    text.add(' — ');
  }
  text.add(`${capitalized(clauses.draw())}.`);
  for (const [index, country] of [...drawn].entries()) {
    cast.addCountry(country, index < subjects);
    for (const [kind, name] of random.sample(formsOf(country), random.integer(1, 2))) {
      cast.addEvidence(country, kind, name);
      text.add(' ');
      random.pick(vocabulary.scenes[kind]).fill(text, () => name, marks);
    }
  }
  return dateline;
}

function datelineOf(country: CountryRecord): NonNullable<ArticleRecord['dateline']> {
  const place = country.capitals[0] ?? country.name;
  const city = place.toUpperCase().normalize('NFC');
  const whole = `${city}, ${country.name}`;
  const stated = countWords(whole) > MENTION_WORDS ? city : whole;
  return { stated, place, country: country.code };
}
