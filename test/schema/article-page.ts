/** All that a news site shows of an article, in one request. */
export const ARTICLE_PAGE = `query ArticlePage($slug: String!, $day: Date!) {
  article(slug: $slug) {
    headline
    language
    url
    provider { name kind country { code } }
    publisher { name }
    credits { ...credit }
    syndicators: credits(roles: [SYNDICATOR]) { ...credit }
    reporters: credits(roles: [REPORTER]) { ...credit }
    editors: credits(roles: [EDITOR]) { ...credit }
    dateline { stated place country { code } }
    published { stated date time offset earliest latest }
    modified { stated }
    corrections { note }
    topics
    figures { stated value unit per qualifier quote { key speakers { name } } }
    countries { country { code } roles evidence { kind text } }
    people { person { ...officeHolder } roles mentions }
    unnamedSources { ...unnamed }
    quotes { totalCount nodes { ...quote } }
  }
  us: country(code: "US") { ...spokenFor }
  kr: country(code: "KR") { ...spokenFor }
}
fragment credit on Credit { role printedIn contributor { __typename ... on Speaker { name } } }
fragment officeHolder on Person {
  name
  positions(at: $day) { title of { ... on Country { code } ... on Organization { slug } } }
}
fragment unnamed on UnnamedSource {
  name
  kind
  anonymity { granted reason }
  speaksFor { name }
  quotes { nodes { key attribution { mention } } }
}
fragment quote on Quote {
  key
  position
  kind
  text
  cue
  speakers { __typename name }
  attribution { mention resolution positions { title } }
  about { code }
  speaksFor { __typename name }
  said { stated earliest latest basis }
}
fragment spokenFor on Country {
  quotes { nodes { key } }
  quotesOnBehalf { nodes { key } }
}`;

interface Named {
  readonly __typename: string;
  readonly name: string;
}

interface Credit {
  readonly role: string;
  readonly printedIn: readonly string[];
  readonly contributor: Named;
}

interface Keys {
  readonly nodes: readonly { readonly key: string }[];
}

interface CountryMention {
  readonly country: { readonly code: string };
  readonly roles: readonly string[];
  readonly evidence: readonly { readonly kind: string; readonly text: string }[];
}

interface PersonMention {
  readonly person: { readonly name: string; readonly positions: readonly unknown[] };
  readonly roles: readonly string[];
  readonly mentions: readonly string[];
}

export interface QuoteOnPage {
  readonly key: string;
  readonly position: number;
  readonly kind: string;
  readonly text: string | null;
  readonly cue: string | null;
  readonly speakers: readonly Named[];
  readonly attribution: {
    readonly mention: string | null;
    readonly resolution: string;
    readonly positions: readonly unknown[];
  };
  readonly about: readonly { readonly code: string }[];
  readonly speaksFor: Named | null;
  readonly said: unknown;
}

export interface UnnamedOnPage {
  readonly name: string;
  readonly kind: string;
  readonly anonymity: unknown;
  readonly speaksFor: unknown;
  readonly quotes: Keys;
}

interface Figure {
  readonly stated: string;
  readonly quote: { readonly key: string } | null;
}

export interface ArticlePage {
  readonly article: {
    readonly headline: string;
    readonly language: string;
    readonly url: string | null;
    readonly provider: unknown;
    readonly publisher: unknown;
    readonly modified: unknown;
    readonly corrections: readonly unknown[];
    readonly topics: readonly string[];
    readonly credits: readonly Credit[];
    readonly syndicators: readonly Credit[];
    readonly reporters: readonly Credit[];
    readonly editors: readonly Credit[];
    readonly dateline: unknown;
    readonly published: unknown;
    readonly figures: readonly Figure[];
    readonly countries: readonly CountryMention[];
    readonly people: readonly PersonMention[];
    readonly unnamedSources: readonly UnnamedOnPage[];
    readonly quotes: { readonly totalCount: number; readonly nodes: readonly QuoteOnPage[] };
  };
  readonly us: { readonly quotes: Keys; readonly quotesOnBehalf: Keys };
  readonly kr: { readonly quotes: Keys; readonly quotesOnBehalf: Keys };
}
