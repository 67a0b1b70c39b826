import type { ArticleRecord } from '../record/article.ts';
import { type Interval, localDays } from '../record/time.ts';
import type { Column } from './column.ts';
import type { MemoryArticles } from './memory-articles.ts';
import type { Article, Involvement } from './node.ts';

/** An article of an archive in memory, of which only what is asked for is made. */
export class MemoryArticle implements Article {
  readonly kind = 'Article';
  readonly #articles: MemoryArticles;
  readonly #ordinal: number;
  #record: ArticleRecord | undefined;

  constructor(articles: MemoryArticles, ordinal: number) {
    this.#articles = articles;
    this.#ordinal = ordinal;
  }

  get id(): string {
    return this.#articles.idOf(this.#ordinal);
  }

  get record(): ArticleRecord {
    this.#record ??= this.#articles.recordOf(this.#ordinal);
    return this.#record;
  }

  get published(): Interval {
    return this.#articles.index.times.publishedAt(this.#ordinal);
  }

  get day(): string {
    return localDays(this.record.published).first;
  }

  get providerId(): string {
    return this.#articles.index.attribute('provider').firstOf(this.#ordinal) as string;
  }

  get publisherId(): string | null {
    return this.#articles.index.attribute('publisher').firstOf(this.#ordinal) ?? null;
  }

  get countries(): Article['countries'] {
    return involved(this.#articles.index.attribute('countryRole'), this.#ordinal);
  }

  get people(): Article['people'] {
    return involved(this.#articles.index.attribute('personRole'), this.#ordinal);
  }

  get organizations(): Article['organizations'] {
    return involved(this.#articles.index.attribute('organizationRole'), this.#ordinal);
  }

  get quoteCount(): number {
    return this.#articles.quoteCountOf(this.#ordinal);
  }
}

/** Whom a node's values of `countryRole` and its like name, each with all its roles. */
function involved<Role extends string>(column: Column, ordinal: number): Involvement<Role>[] {
  const found: { id: string; roles: Role[] }[] = [];
  for (const value of column.valuesOf(ordinal)) {
    const space = value.indexOf(' ');
    const id = value.slice(0, space);
    const role = value.slice(space + 1) as Role;
    // Everybody has a role, and all of one stand together.
    const last = found.at(-1);
    if (last?.id === id) last.roles.push(role);
    else found.push({ id, roles: [role] });
  }
  return found;
}
