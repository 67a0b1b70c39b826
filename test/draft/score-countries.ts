/**
 * How well drafts find countries: `npm run draft:score-countries -- <articles.jsonl> <labels.jsonl>`.
 * Articles: `{id, text}` a line; labels: `{id, countries, places}`, where `places` are countries that
 * an article names by nothing but a capital as a town. With `--errors`, what is missed or made up.
 */
import { readFileSync } from 'node:fs';
import { ArticleText } from '../../src/draft/article-text.ts';
import { countriesOf } from '../../src/draft/entities/countries.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { lexicon } from './country-lexicon.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Labels {
  readonly id: string;
  readonly countries: string[];
  readonly places: string[];
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

class Tally {
  #right = 0;
  #found = 0;
  #labelled = 0;
  #perArticle: number[] = [];

  add(found: ReadonlySet<string>, labelled: ReadonlySet<string>): void {
    const right = [...found].filter((code) => labelled.has(code)).length;
    this.#right += right;
    this.#found += found.size;
    this.#labelled += labelled.size;
    // Nothing to find and nothing found is as right as can be.
    const all = found.size + labelled.size;
    this.#perArticle.push(all === 0 ? 1 : (2 * right) / all);
  }

  toString(): string {
    const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
    const macro = this.#perArticle.reduce((sum, f1) => sum + f1, 0) / this.#perArticle.length;
    const micro = (2 * this.#right) / (this.#found + this.#labelled);
    return `precision ${percent(this.#right / this.#found)}  recall ${percent(this.#right / this.#labelled)}  micro F1 ${percent(micro)}  macro F1 ${percent(macro)}  articles ${this.#perArticle.length}`;
  }
}

const [articlesFile, labelsFile] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (articlesFile === undefined || labelsFile === undefined) {
  say('usage: npm run draft:score-countries -- <articles.jsonl> <labels.jsonl> [--errors]');
  process.exit(1);
}
const showErrors = process.argv.includes('--errors');
const texts = new Map(
  lines<{ id: string; text: string }>(articlesFile).map(({ id, text }) => [id, text]),
);
const named = new Tally();
const withPlaces = new Tally();
for (const { id, countries, places } of lines<Labels>(labelsFile)) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no article ${id}`);
  const found = countriesOf(new ArticleText(normalizeSource(text)), lexicon);
  const isNamed = ({ mentions }: (typeof found)[number]) =>
    mentions.some(({ kind }) => kind !== 'CAPITAL');
  const strict = new Set(found.filter(isNamed).map(({ code }) => code));
  const wide = new Set(found.map(({ code }) => code));
  named.add(strict, new Set(countries));
  withPlaces.add(wide, new Set([...countries, ...places]));
  if (!showErrors) continue;
  for (const code of wide) {
    if ([...countries, ...places].includes(code)) continue;
    const evidence = found.find((country) => country.code === code)?.evidence ?? [];
    say(
      `${id}: + ${code} ${evidence.map(({ kind, text: form, start }) => `${kind} ${form} at ${start}`).join(', ')}`,
    );
  }
  for (const code of countries) if (!strict.has(code)) say(`${id}: - ${code}`);
  for (const code of places) if (!wide.has(code)) say(`${id}: - ${code} (place)`);
}
say(`named                 ${named}`);
say(`capitals as towns too ${withPlaces}`);
