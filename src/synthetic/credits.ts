import type { ArticleRecord } from '../record/article.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';
import type { World } from './world.ts';

type Credit = ArticleRecord['credits'][number];

const LABELS: Readonly<Record<Credit['role'], string>> = {
  REPORTER: 'Reporting by',
  EDITOR: 'Editing by',
  PHOTOGRAPHER: 'Photographs by',
  TRANSLATOR: 'Translation by',
  CONTRIBUTOR: 'With help from',
  SYNDICATOR: 'Distributed by',
};

/** Who made an article, as its record has it and as it is printed. */
export interface Credits {
  readonly list: Credit[];
  /** The names above the article. */
  readonly reporters: readonly string[];
  /** The names below it, each with what its owner did. */
  readonly below: readonly (readonly [string, string])[];
}

export function drawCredits(random: Random, world: World, provider: OrganizationRecord): Credits {
  const list: Credit[] = [];
  const reporters: string[] = [];
  const below: [string, string][] = [];
  const add = (
    role: Credit['role'],
    contributor: Credit['contributor'],
    name: string,
    printedIn: Credit['printedIn'],
  ): void => {
    if (list.some((credit) => credit.role === role && credit.contributor === contributor)) return;
    list.push({ contributor, role, printedIn });
    if (printedIn.includes('BYLINE')) reporters.push(name);
    if (printedIn.includes('CREDIT_LINE')) below.push([LABELS[role], name]);
  };
  const addPerson = (role: Credit['role'], printedIn: Credit['printedIn']): void => {
    const { slug, name }: Person = world.people.drawReporter(random);
    add(role, `person:${slug}`, name.full, printedIn);
  };
  const count = random.integer(0, 2);
  for (let number = 0; number < count; number += 1) {
    addPerson('REPORTER', random.chance(0.5) ? ['BYLINE'] : ['BYLINE', 'CREDIT_LINE']);
  }
  if (random.chance(0.5)) addPerson('EDITOR', ['CREDIT_LINE']);
  for (const role of ['PHOTOGRAPHER', 'TRANSLATOR', 'CONTRIBUTOR'] as const) {
    if (random.chance(0.05)) addPerson(role, ['CREDIT_LINE']);
  }
  if (random.chance(0.15)) {
    const { slug, name } = world.organizations.drawNewsroom(random);
    if (slug !== provider.slug) {
      add('SYNDICATOR', `organization:${slug}`, name, ['CREDIT_LINE']);
    }
  }
  return { list, reporters, below };
}

/** Writes the names above an article. */
export function addByline({ text, vocabulary: { byline } }: Setting, { reporters }: Credits): void {
  for (const [index, name] of reporters.entries()) {
    text.add(index === 0 ? '\n\n' : ', ');
    if (index === 0) text.add(byline.before);
    text.add(name);
  }
  if (reporters.length > 0) text.add(byline.after);
}

/** Writes those below it, and ends it. */
export function addCreditLine({ text }: Setting, { below }: Credits): void {
  for (const [index, [label, name]] of below.entries()) {
    text.add(index === 0 ? '\n\n(' : '; ');
    text.add(label);
    text.add(' ');
    text.add(name);
  }
  text.add(below.length > 0 ? ')\n' : '\n');
}
