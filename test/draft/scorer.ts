/** A quotation as rows of data state it: UTF-16 offsets into the row's text, marks excluded. */
export interface RowQuotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind?: string;
  readonly speaker: { readonly start: number; readonly end: number; readonly text: string } | null;
}

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly RowQuotation[];
}

export interface Prediction {
  readonly id: string;
  readonly quotes: readonly RowQuotation[];
}

type Span = Pick<RowQuotation, 'start' | 'end'>;

/** What was counted over all rows; `figures` makes percentages of it. */
export class Tally {
  readonly spans = { gold: 0, predicted: 0, exact: 0, overlapping: 0 };
  readonly joint = { mention: 0, entity: 0 };
  readonly kinds = new Map<
    string,
    { gold: number; found: number; named: number; mention: number; entity: number }
  >();

  add({ text, quotes: gold }: Row, { quotes }: Prediction): void {
    const predicted = quotes.filter(({ start, end }) => end > start);
    this.spans.gold += gold.length;
    this.spans.predicted += predicted.length;
    const places = new Set(predicted.map((quote) => placeOf(text, quote)));
    this.spans.exact += new Set(
      gold.map((quote) => placeOf(text, quote)).filter((place) => places.has(place)),
    ).size;
    const partners = matched(gold, predicted);
    for (const [index, quote] of gold.entries()) this.#compare(text, quote, partners.get(index));
  }

  #compare(text: string, gold: RowQuotation, found: RowQuotation | undefined): void {
    const right = found && sameSpeaker(text, gold.speaker, found.speaker);
    if (right) {
      this.spans.overlapping += 1;
      this.joint.mention += Number(right.mention);
      this.joint.entity += Number(right.entity);
    }
    for (const name of ['all', gold.kind ?? 'all'].filter(
      (kind, at, all) => all.indexOf(kind) === at,
    )) {
      const kind = this.kinds.get(name) ?? { gold: 0, found: 0, named: 0, mention: 0, entity: 0 };
      this.kinds.set(name, kind);
      kind.gold += 1;
      if (!right) continue;
      kind.found += 1;
      if (gold.speaker === null) continue;
      kind.named += 1;
      kind.mention += Number(right.mention);
      kind.entity += Number(right.entity);
    }
  }

  figures() {
    const { gold, predicted, exact, overlapping } = this.spans;
    const rates = (hits: number) => rate(hits, predicted, gold);
    return {
      gold,
      predicted,
      span: { exact: rates(exact), overlap: rates(overlapping) },
      joint: { mention: rates(this.joint.mention), entity: rates(this.joint.entity) },
      kinds: [...this.kinds].map(([name, kind]) => ({
        name,
        gold: kind.gold,
        recall: percent(kind.found, kind.gold),
        mention: percent(kind.mention, kind.named),
        entity: percent(kind.entity, kind.named),
      })),
    };
  }
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function rate(hits: number, predicted: number, gold: number): Rate {
  return {
    precision: percent(hits, predicted),
    recall: percent(hits, gold),
    f1: percent(2 * hits, predicted + gold),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

const MARK_OR_POINT = /[\s"“”'‘’.,;:!?…—–-]/u;

/** Where a span begins and ends once the marks and points at its ends are left out. */
function placeOf(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from < to && MARK_OR_POINT.test(text[from] as string)) from += 1;
  while (to > from && MARK_OR_POINT.test(text[to - 1] as string)) to -= 1;
  return `${from}-${to}`;
}

function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** One partner each, the most alike first; half of what both cover has to be in both. */
function matched(
  gold: readonly RowQuotation[],
  predicted: readonly RowQuotation[],
): Map<number, RowQuotation> {
  const pairs = gold.flatMap((quote, g) =>
    predicted.map((guess, p) => {
      const both = shared(quote, guess);
      const either = quote.end - quote.start + (guess.end - guess.start) - both;
      return { g, p, likeness: both / (either || 1) };
    }),
  );
  const partners = new Map<number, RowQuotation>();
  const taken = new Set<number>();
  for (const { g, p, likeness } of pairs.sort(
    (a, b) => b.likeness - a.likeness || a.g - b.g || a.p - b.p,
  )) {
    if (likeness < 0.5 || partners.has(g) || taken.has(p)) continue;
    partners.set(g, predicted[p] as RowQuotation);
    taken.add(p);
  }
  return partners;
}

function sameSpeaker(text: string, gold: RowQuotation['speaker'], found: RowQuotation['speaker']) {
  if (gold === null || found === null) {
    const neither = gold === null && found === null;
    return { mention: neither, entity: neither };
  }
  const mention = shared(gold, found) > 0;
  const known = namesIn(gold.text);
  const entity =
    mention ||
    namesIn(found.text ?? text.slice(found.start, found.end)).some((name) => known.includes(name));
  return { mention, entity };
}

/** Words with a capital that are no titles and do not just begin a sentence. */
const NO_NAMES = new Set(
  'the a an mr mrs ms dr sen rep gov president senator said of former and his her their its he she they it who i we'.split(
    ' ',
  ),
);

function namesIn(mention: string): string[] {
  return (mention.match(/\p{L}[\p{L}’'.-]*/gu) ?? [])
    .map((word) => word.replace(/['’]s$|\.$/gu, ''))
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !NO_NAMES.has(word));
}
