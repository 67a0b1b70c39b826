import DataLoader from 'dataloader';
import type { Facet, FacetRequest, List, Page, Slice } from './archive.ts';
import type { Condition } from './condition.ts';
import { type Kind, kindOfId } from './id.ts';
import type { Node, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { type Counted, countedIn, nameOf, type PostgresCounts } from './postgres-counts.ts';
import type { Facts } from './postgres-dataset.ts';
import { commonStretch, PostgresEstimate, partsOf } from './postgres-estimate.ts';
import { PostgresFilter, textLooks } from './postgres-filter.ts';
import { attributeNumber } from './postgres-key.ts';
import { grouped, leadOf, nameOfAlike } from './postgres-lead.ts';
import { pageStatement, pagesIn } from './postgres-page.ts';
import { isDefault } from './postgres-place.ts';
import { bestWay, fewest } from './postgres-plan.ts';
import { LONGEST_INDEXED } from './postgres-row.ts';
import { Parameters, type Sql } from './postgres-sql.ts';
import { rankColumn, type Tables } from './postgres-tables.ts';
import {
  type Counting,
  countStatement,
  facetOfRows,
  facetStatement,
  NO_FACET,
  ofLeads,
  ofOne,
  wholeFacetStatement,
  withTexts,
} from './postgres-tally.ts';
import { PostgresCandidates, PostgresWays } from './postgres-way.ts';

export interface PageAsked {
  readonly list: List<ListKind>;
  readonly slice: Slice;
}

export interface CountAsked {
  readonly kind: ListKind;
  readonly filter: Condition<ListKind>;
}

export interface FacetAsked extends CountAsked {
  readonly request: FacetRequest<ListKind>;
}

/** What a dataset is made of in a database. */
export interface PostgresParts {
  readonly tables: Tables;
  readonly facts: Facts;
  readonly counts: PostgresCounts;
}

/** Answers many questions of one sort with few statements: those that differ in one value with one. */
export class PostgresReader {
  readonly #sql: Sql;
  readonly #tables: Tables;
  readonly #facts: Facts;
  /** What pages, counts and facets want to know beforehand is asked for together. */
  readonly #counts: DataLoader<Counted, number, string>;

  constructor(sql: Sql, { tables, facts, counts }: PostgresParts) {
    this.#sql = sql;
    this.#tables = tables;
    this.#facts = facts;
    this.#counts = new DataLoader((counted) => counts.read(sql, counted), { cacheKeyFn: nameOf });
  }

  /** Nodes of any kinds by their ids, in one statement. */
  async nodes(ids: readonly string[]): Promise<(Node | null)[]> {
    const parameters = new Parameters();
    const queries = grouped(ids, (id) => String(kindOfId(id))).map((alike) => {
      const table = this.#tables.records(kindOfId(alike[0] as string) as Kind);
      return `SELECT id, node FROM ${table} WHERE id = ANY(${parameters.texts(alike)})`;
    });
    const { rows } = await this.#sql(...parameters.of(queries.join(' UNION ALL ')));
    const nodes = new Map(rows.map(({ id, node }) => [id as string, node as string]));
    return ids.map((id) => {
      const node = nodes.get(id);
      return node === undefined ? null : (JSON.parse(node) as Node);
    });
  }

  pages(asked: readonly PageAsked[]): Promise<(Page<Node> | Error)[]> {
    return this.#inGroups(
      asked,
      ({ list: { kind, filter, order }, slice }) => {
        const lead = leadOf(kind, filter);
        return nameOfAlike([
          kind,
          order.name,
          slice,
          lead === null ? filter : lead.rest,
          lead === null,
        ]);
      },
      (alike) => this.#pages(alike),
    );
  }

  counts(asked: readonly CountAsked[]): Promise<(number | Error)[]> {
    return this.#inGroups(
      asked,
      ({ kind, filter }) => {
        const lead = leadOf(kind, filter);
        return nameOfAlike([kind, lead === null ? filter : lead.rest, lead === null]);
      },
      (alike) => this.#countsOf(alike),
    );
  }

  facets(asked: readonly FacetAsked[]): Promise<(Facet | Error)[]> {
    return this.#inGroups(
      asked,
      ({ kind, filter, request }) => {
        const lead = leadOf(kind, filter);
        return nameOfAlike([kind, request, lead === null ? filter : lead.rest, lead === null]);
      },
      (alike) => this.#facets(alike),
    );
  }

  /** What is alike is answered together; where that fails, the others are answered all the same. */
  async #inGroups<A, T>(
    asked: readonly A[],
    nameOf: (one: A) => string,
    answer: (alike: readonly A[]) => Promise<readonly T[]>,
  ): Promise<(T | Error)[]> {
    const answers = new Map<A, T | Error>();
    await Promise.all(
      grouped(asked, nameOf).map(async (alike) => {
        try {
          const made = await answer(alike);
          for (const [at, one] of alike.entries()) answers.set(one, made[at] as T);
        } catch (error) {
          for (const one of alike) answers.set(one, error as Error);
        }
      }),
    );
    return asked.map((one) => answers.get(one) as T | Error);
  }

  async #pages(alike: readonly PageAsked[]): Promise<Page<Node>[]> {
    const [{ list, slice }] = alike as [PageAsked];
    const { kind, order, filter } = list;
    const parameters = new Parameters();
    const onNode = new PostgresFilter(kind, this.#tables, parameters);
    const ways = new PostgresWays(
      { kind, rank: rankColumn(order.name) },
      this.#tables,
      parameters,
      onNode,
    );
    const isDefaultOrder = isDefault(kind, order);
    const parts = partsOf(filter);
    const { longest } = this.#facts;
    const query = {
      kind,
      order,
      slice,
      total: this.#facts.counts[kind],
      stretch: isDefaultOrder ? commonStretch(parts, longest) : null,
    };
    const lead = leadOf(kind, filter);
    const isObvious = lead !== null && (alike.length > 1 || lead.rest.every(isTime));
    let statement: string;
    if (isObvious) {
      const keys = alike.map((one) => leadOf(kind, one.list.filter)?.key as string);
      const leads = `unnest(${parameters.keys(keys)}) WITH ORDINALITY`;
      const way = isDefaultOrder
        ? ways.posting('lead.key', lead.rest)
        : ways.sortedPosting('lead.key', lead.rest);
      statement = pageStatement(
        query,
        `${leads} AS lead (key, place)`,
        way,
        this.#tables,
        parameters,
      );
    } else {
      const estimate = await this.#estimate(kind, filter);
      if (estimate.most(filter) === 0) return [NO_PAGE];
      const candidates = new PostgresCandidates(kind, this.#tables, parameters, estimate);
      const wanted = { kind, parts, isDefaultOrder, limit: slice.count + 1, longest };
      const way = bestWay(wanted, estimate, ways, candidates);
      statement = pageStatement(query, ONE_LEAD, way, this.#tables, parameters);
    }
    const { rows } = await this.#sql(...parameters.of(statement));
    const pages = pagesIn<ListKind>(rows, slice);
    return alike.map((_, at) => pages.get(at + 1) ?? NO_PAGE);
  }

  async #countsOf(alike: readonly CountAsked[]): Promise<number[]> {
    const [{ kind, filter }] = alike as [CountAsked];
    const parts = partsOf(filter);
    if (parts.length === 0) return alike.map(() => this.#facts.counts[kind]);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && isCounted(only)) {
      const counted = alike.map((one) => countedIn(kind, one.filter));
      return Promise.all(counted.map(([one]) => this.#counts.load(one as Counted)));
    }
    const parameters = new Parameters();
    const counting = await this.#counting(alike, parameters);
    if (counting === null) return alike.map(() => 0);
    const { rows } = await this.#sql(...parameters.of(countStatement(counting)));
    const counts = new Map(rows.map(({ place, count }) => [place as number, count as number]));
    return alike.map((_, at) => counts.get(at + 1) ?? 0);
  }

  async #facets(alike: readonly FacetAsked[]): Promise<Facet[]> {
    const [{ kind, filter, request }] = alike as [FacetAsked];
    if (partsOf(filter).length === 0) {
      const { rows } = await this.#sql(wholeFacetStatement(kind, request, this.#tables), []);
      const facts = this.#facts.attributes[kind][attributeNumber(kind, request.attribute)];
      const facet = facetOfRows(rows, facts?.sum ?? 0, facts?.missing ?? 0);
      return alike.map(() => facet);
    }
    const parameters = new Parameters();
    const counting = await this.#counting(alike, parameters);
    if (counting === null) return alike.map(() => NO_FACET);
    const statement = facetStatement(kind, counting, request, this.#tables);
    const { rows } = await this.#sql(...parameters.of(statement));
    const byPlace = new Map(
      grouped(rows, ({ place }) => String(place)).map((own) => [own[0]?.place, own]),
    );
    return alike.map((_, at) => {
      const own = byPlace.get(at + 1);
      if (own === undefined) return NO_FACET;
      return facetOfRows(own, own[0]?.sum as number, own[0]?.missing as number);
    });
  }

  /** Where the nodes of lists that are alike come from; null where there are none. */
  async #counting(alike: readonly CountAsked[], parameters: Parameters): Promise<Counting | null> {
    const [{ kind, filter }] = alike as [CountAsked];
    const lead = leadOf(kind, filter);
    const tested = lead !== null && alike.length > 1 ? lead.rest : partsOf(filter);
    let source: string;
    if (lead !== null && alike.length > 1) {
      const keys = alike.map((one) => leadOf(kind, one.filter)?.key as string);
      source = ofLeads(kind, parameters.keys(keys), this.#tables);
    } else {
      const estimate = await this.#estimate(kind, filter);
      if (estimate.most(filter) === 0) return null;
      const candidates = new PostgresCandidates(kind, this.#tables, parameters, estimate);
      const few = fewest(tested, this.#facts.longest, estimate, candidates);
      source = ofOne(kind, few?.query ?? null, this.#tables);
    }
    const looks = textLooks(tested) > 0;
    const onNode = new PostgresFilter(kind, this.#tables, parameters, looks);
    return {
      source: looks ? withTexts(kind, source, this.#tables) : source,
      filter: onNode.all(tested),
    };
  }

  async #estimate<K extends ListKind>(kind: K, filter: Condition<K>): Promise<PostgresEstimate<K>> {
    const counted = countedIn(kind, filter);
    const counts = await Promise.all(counted.map((one) => this.#counts.load(one)));
    const byName = new Map(counted.map((one, at) => [nameOf(one), counts[at] as number]));
    return new PostgresEstimate(kind, this.#facts, byName);
  }
}

const ONE_LEAD = '(SELECT 1 AS place) AS lead';
const NO_PAGE: Page<never> = { nodes: [], hasPrevious: false, hasNext: false };

function isTime({ test }: Condition<ListKind>): boolean {
  return test === 'DAYS' || test === 'INSTANTS' || test === 'SAID';
}

/** Whether how many meet a condition was counted when they were loaded. */
function isCounted(condition: Condition<ListKind>): boolean {
  if (condition.test === 'ONE_OF') return condition.values.length === 1;
  if (condition.test !== 'TEXT') return false;
  const { words, phrases, prefix } = condition.query;
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || phrases.length > 0 || prefix !== null)
    return false;
  return word.length < LONGEST_INDEXED;
}

export type ListedNode = NodeByKind[ListKind];
