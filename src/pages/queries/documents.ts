// Made of the .graphql files beside it and of schema/schema.graphql by `npm run queries`.
import type { Document } from '../../server/pages.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether an article says why a source goes unnamed. */
export type AnonymityReasonStatus =
  /** It gives none. */
  | 'NOT_STATED'
  /** It gives a reason. */
  | 'STATED';

/** Whether an article says of an unnamed source that anonymity was granted. */
export type AnonymityStatus =
  /** It says so. */
  | 'GRANTED'
  /** It does not say. */
  | 'NOT_STATED';

/** How a time that is not known exactly lies in a range. */
export type Certainty =
  /** All that it can mean lies in the range. */
  | 'CERTAIN'
  /** Some of what it can mean lies in the range. */
  | 'POSSIBLE';

/** What became of a quote in a copy of its article. */
export type CheckStatus =
  /** Words that come near, and differ. */
  | 'ALTERED'
  /** The same words in another place, or in another order. */
  | 'MOVED'
  /** Nothing that comes near. */
  | 'NOT_FOUND'
  /** The same words in the same place, or all of them shifted alike. */
  | 'VERIFIED';

/** The part a country has in an article. */
export type CountryRole =
  /** A quote in the article is about it. */
  | 'ABOUT'
  /** The article says it was written there. */
  | 'DATELINE'
  /** It is named, and has none of the other parts. */
  | 'MENTIONED'
  /** Somebody quoted in the article speaks for it. */
  | 'SPOKEN_FOR'
  /** The article is about it. */
  | 'SUBJECT';

/** What an entry of ISO 3166-1 is. */
export type CountryStatus =
  /** A state some others recognize and some do not. */
  | 'PARTIALLY_RECOGNIZED'
  /** A territory, a region with a code of its own, or Antarctica. */
  | 'TERRITORY'
  /** A member state of the United Nations. */
  | 'UN_MEMBER'
  /** A non-member observer state of the United Nations. */
  | 'UN_OBSERVER';

/** What somebody is credited with. */
export type CreditRole =
  /** Contributed otherwise. */
  | 'CONTRIBUTOR'
  /** Edited it. */
  | 'EDITOR'
  /** Took its pictures. */
  | 'PHOTOGRAPHER'
  /** Wrote or reported it. */
  | 'REPORTER'
  /** Distributed it to whoever carried this copy. */
  | 'SYNDICATOR'
  /** Translated it. */
  | 'TRANSLATOR';

/** How a record was made. */
export type CurationMethod =
  /** Drafted by a program and reviewed by nobody yet: paraphrases are missing, and anything may be wrong. */
  | 'DRAFT'
  /** Drafted by a program, then reviewed by a person. */
  | 'DRAFT_REVIEWED'
  /** Written by a person from the text. */
  | 'HAND';

/** Days from one to another, both included; an end that is left out is open. */
export type DateRange = {
  /** The first day. */
  readonly from?: string | null | undefined;
  /** The last day. */
  readonly to?: string | null | undefined;
};

/** What kind of word shows that a country is meant. */
export type EvidenceKind =
  /** An abbreviation of its name, such as "U.S.". */
  | 'ABBREVIATION'
  /** Its capital, as a place. */
  | 'CAPITAL'
  /** The word for its people or what is theirs: "South Korean". */
  | 'DEMONYM'
  /** A place that stands for its government: "Seoul said". */
  | 'METONYM'
  /** Its name: "South Korea". */
  | 'NAME';

/** Instants from one to another, both included; an end that is left out is open. A printed time without a zone is an interval, so say whether all of it has to lie within. */
export type InstantRange = {
  /** Whether all that a time can mean must lie in the range, or some of it. */
  readonly certainty?: Certainty | null | undefined;
  /** The first instant. */
  readonly from?: string | null | undefined;
  /** The last instant. */
  readonly to?: string | null | undefined;
};

/** How a sentence stands on record. */
export type MatchStatus =
  /** With other marks, dashes, dots or case, or with a few other words. */
  | 'NEAR'
  /** To the character, apart from the kind of white space. */
  | 'VERBATIM';

/** What kind of organization it is. */
export type OrganizationKind =
  /** A club, a charity, a union, an association. */
  | 'ASSOCIATION'
  /** Publishes by radio or television. */
  | 'BROADCASTER'
  /** A business. */
  | 'COMPANY'
  /** A body of a state; what it says is said for its country. */
  | 'GOVERNMENT'
  /** A body of several states. */
  | 'INTERGOVERNMENTAL'
  /** Publishes in print or online. */
  | 'NEWSPAPER'
  /** Supplies news to other media. */
  | 'NEWS_AGENCY'
  /** Something else. */
  | 'OTHER'
  /** A political party. */
  | 'PARTY';

/** The part a person has in an article. */
export type PersonRole =
  /** The article credits the person with a part in making it. */
  | 'CONTRIBUTOR'
  /** The person is named, and has none of the other parts. */
  | 'MENTIONED'
  /** The article reports words of the person. */
  | 'SPEAKER'
  /** The article is about the person. */
  | 'SUBJECT';

/** Where a credit is printed. */
export type PrintedPlace =
  /** Above the text. */
  | 'BYLINE'
  /** Below the text. */
  | 'CREDIT_LINE';

/** Which Quote nodes a list has. All criteria given must hold; a criterion with several values holds for any of them, with none for nothing, and null is as if left out. */
export type QuoteFilter = {
  /** It is about one of these countries. */
  readonly about?: ReadonlyArray<string> | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<QuoteFilter> | null | undefined;
  /** An unnamed source spoke, of which the article says so much. */
  readonly anonymity?: ReadonlyArray<AnonymityStatus> | null | undefined;
  /** An unnamed source spoke, of which the article says so much. */
  readonly anonymityReason?: ReadonlyArray<AnonymityReasonStatus> | null | undefined;
  /** It stands in one of these articles: slugs. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** The word that reports it, in any case: "said". */
  readonly cue?: ReadonlyArray<string> | null | undefined;
  /** How much of it is in the speaker’s own words. */
  readonly kind?: ReadonlyArray<QuoteKind> | null | undefined;
  /** This does not hold. */
  readonly not?: QuoteFilter | null | undefined;
  /** It is spoken for one of these countries: by itself, by a government body of it, or by somebody who speaks for it. */
  readonly onBehalfOf?: ReadonlyArray<string> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<QuoteFilter> | null | undefined;
  /** One of these organizations spoke: slugs. */
  readonly organization?: ReadonlyArray<string> | null | undefined;
  /** One of these people spoke: slugs. */
  readonly person?: ReadonlyArray<string> | null | undefined;
  /** One of these organizations wrote the article: slugs. */
  readonly provider?: ReadonlyArray<string> | null | undefined;
  /** The local day of publication, as printed, lies here. An article that prints no single day counts by the first it can mean. */
  readonly published?: DateRange | null | undefined;
  /** The instants that the time of publication can mean lie here. */
  readonly publishedInstant?: InstantRange | null | undefined;
  /** How the mention leads to the speaker. */
  readonly resolution?: ReadonlyArray<Resolution> | null | undefined;
  /** It was said on these days; only where the article states when. */
  readonly said?: SaidRange | null | undefined;
  /** One of these spoke: ids of speakers of any type. */
  readonly speaker?: ReadonlyArray<string | number> | null | undefined;
  /** What spoke; of a joint statement, one of those who did. */
  readonly speakerType?: ReadonlyArray<SpeakerType> | null | undefined;
  /** Its spoken words or its paraphrase have these words. Words in any case, with or without accents; a "phrase" in quotation marks; a beginning with a star at the end (`negotiat*`). A text without a word finds nothing. */
  readonly text?: string | null | undefined;
  /** Its spoken words have these words. Words in any case, with or without accents; a "phrase" in quotation marks; a beginning with a star at the end (`negotiat*`). A text without a word finds nothing. */
  readonly words?: string | null | undefined;
};

/** How much of what was said is given in the speaker’s own words. */
export type QuoteKind =
  /** All of it: everything stands in quotation marks. */
  | 'DIRECT'
  /** None of it: the reporter’s paraphrase. */
  | 'INDIRECT'
  /** Some of it: the rest is the reporter’s. */
  | 'MIXED';

/** How the mention of a speaker leads to the speaker. */
export type Resolution =
  /** There is none: the quotation goes on from the one before it. */
  | 'CONTINUATION'
  /** By a word that stands for one named elsewhere: "he", "the official", "who". */
  | 'COREFERENCE'
  /** The text alone does not tell; the curator does. */
  | 'CURATOR'
  /** By name or full description: "Donald Trump", "a senior official". */
  | 'EXPLICIT'
  /** By a place that stands for a government: "Seoul said". */
  | 'METONYM'
  /** Not at all: nobody is named. */
  | 'UNRESOLVED';

/** Days on which something was said; empty for all that is stated. */
export type SaidRange = {
  /** Whether all that a time can mean must lie in the range, or some of it. */
  readonly certainty?: Certainty | null | undefined;
  /** The first day. */
  readonly from?: string | null | undefined;
  /** The last day. */
  readonly to?: string | null | undefined;
};

/** What speaks. */
export type SpeakerType =
  /** A country: a place stands for its government. */
  | 'COUNTRY'
  /** The article names nobody. */
  | 'NONE'
  /** An organization. */
  | 'ORGANIZATION'
  /** A person who is named. */
  | 'PERSON'
  /** A source the article does not name. */
  | 'UNNAMED';

/** How a copy of an article was saved. */
export type TextFormat =
  /** As a page: tags are dropped and entities read before it is checked. */
  | 'HTML'
  /** As plain text. */
  | 'TEXT';

/** What a text is to the node that has it. */
export type TextPart =
  /** The headline of an article. */
  | 'HEADLINE'
  /** The name. */
  | 'NAME'
  /** Another name; of a country also a demonym, a capital or a metonym. */
  | 'OTHER_NAME'
  /** The curator’s paraphrase of a quote. */
  | 'PARAPHRASE'
  /** The title of a position. */
  | 'POSITION'
  /** The curator’s summary of an article. */
  | 'SUMMARY'
  /** A topic of an article. */
  | 'TOPIC'
  /** What was spoken: `Quote.text`. */
  | 'WORDS';

/** Where the days of a stated time come from. */
export type TimeBasis =
  /** They follow from what the curator knows besides, such as a term of office. */
  | 'CURATOR'
  /** They follow from the words of the article and its own date. */
  | 'TEXT';

/** What kind of source goes unnamed. */
export type UnnamedSourceKind =
  /** Several people: "residents". */
  | 'GROUP'
  /** Media that are not named: "local media". */
  | 'MEDIA'
  /** One person. */
  | 'PERSON';

export type ArchiveQueryVariables = Exact<{ [key: string]: never; }>;


export type ArchiveQuery = { readonly dataset: { readonly counts: { readonly articles: number, readonly quotes: number, readonly people: number, readonly organizations: number, readonly unnamedSources: number }, readonly curators: ReadonlyArray<{ readonly name: string, readonly url: string | null }> }, readonly newest: { readonly nodes: ReadonlyArray<{ readonly published: { readonly lastDay: string } }> }, readonly oldest: { readonly nodes: ReadonlyArray<{ readonly published: { readonly firstDay: string } }> } };

export type ArticleEntryFragment = { readonly slug: string, readonly headline: string, readonly language: string, readonly summary: string | null, readonly provider: { readonly name: string, readonly slug: string }, readonly dateline: { readonly place: string, readonly country: { readonly name: string } } | null, readonly published: PublishedFragment };

export type ArticleListQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type ArticleListQuery = { readonly articles: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<(
      { readonly quotes: { readonly totalCount: number } }
      & ArticleEntryFragment
    )> } };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type ArticlePageQuery = { readonly article: { readonly id: string, readonly slug: string, readonly headline: string, readonly language: string, readonly url: string | null, readonly summary: string | null, readonly topics: ReadonlyArray<string>, readonly jsonLd: unknown, readonly provider: { readonly name: string, readonly slug: string }, readonly publisher: { readonly name: string, readonly slug: string } | null, readonly published: PublishedFragment, readonly modified: PublishedFragment | null, readonly dateline: { readonly stated: string, readonly place: string, readonly country: { readonly name: string, readonly code: string } } | null, readonly credits: ReadonlyArray<{ readonly role: CreditRole, readonly printedIn: ReadonlyArray<PrintedPlace>, readonly contributor:
        | { readonly __typename: 'Organization', readonly name: string, readonly slug: string }
        | { readonly __typename: 'Person', readonly name: string, readonly slug: string }
       }>, readonly people: ReadonlyArray<{ readonly roles: ReadonlyArray<PersonRole>, readonly mentions: ReadonlyArray<string>, readonly person: { readonly name: string, readonly slug: string } }>, readonly countries: ReadonlyArray<{ readonly roles: ReadonlyArray<CountryRole>, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly text: string }>, readonly country: { readonly name: string, readonly code: string, readonly flag: string } }>, readonly unnamedSources: ReadonlyArray<{ readonly id: string, readonly description: string, readonly kind: UnnamedSourceKind, readonly anonymity: { readonly granted: boolean | null, readonly reason: string | null } | null, readonly speaksFor:
        | Speaker_Country_Fragment
        | Speaker_Organization_Fragment
        | Speaker_Person_Fragment
        | Speaker_UnnamedSource_Fragment
       | null }>, readonly figures: ReadonlyArray<{ readonly stated: string, readonly measures: string, readonly qualifier: string | null, readonly quote: { readonly id: string, readonly key: string, readonly speakers: ReadonlyArray<
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        > } | null }>, readonly corrections: ReadonlyArray<{ readonly date: string, readonly note: string, readonly quote: { readonly id: string, readonly key: string } | null }>, readonly source: { readonly sha256: string, readonly codePoints: number, readonly normalization: string, readonly matchForm: string, readonly mediaType: string }, readonly curation: { readonly date: string, readonly method: CurationMethod, readonly by: ReadonlyArray<{ readonly name: string, readonly url: string | null }> }, readonly quotes: { readonly totalCount: number, readonly nodes: ReadonlyArray<QuotationFragment> } } | null };

export type CountryListQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type CountryListQuery = { readonly countries: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly flag: string, readonly quotesAbout: { readonly totalCount: number }, readonly quotesOnBehalf: { readonly totalCount: number }, readonly articles: { readonly totalCount: number } }> } };

export type CountryPageQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type CountryPageQuery = { readonly country: { readonly id: string, readonly code: string, readonly alpha3: string | null, readonly numeric: string | null, readonly name: string, readonly officialName: string, readonly flag: string, readonly status: CountryStatus, readonly region: string | null, readonly subregion: string | null, readonly aliases: ReadonlyArray<string>, readonly demonyms: ReadonlyArray<string>, readonly capitals: ReadonlyArray<string>, readonly metonyms: ReadonlyArray<string>, readonly quotesAbout: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<QuotationFragment> }, readonly quotesOnBehalf: { readonly totalCount: number, readonly nodes: ReadonlyArray<QuotationFragment> }, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<ArticleEntryFragment> }, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly slug: string }> } } | null };

export type HowSpokenQueryVariables = Exact<{ [key: string]: never; }>;


export type HowSpokenQuery = { readonly quotes: { readonly totalCount: number, readonly facets: { readonly kind: { readonly buckets: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }, readonly speakerType: { readonly buckets: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }, readonly anonymity: { readonly buckets: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly anonymityReason: { readonly buckets: ReadonlyArray<{ readonly value: string, readonly count: number }> } } } };

export type MatchSentenceQueryVariables = Exact<{
  text: string;
}>;


export type MatchSentenceQuery = { readonly matchQuote: ReadonlyArray<{ readonly status: MatchStatus, readonly quote: QuotationFragment, readonly differences: ReadonlyArray<{ readonly recorded: string, readonly found: string }> }> };

export type NewestArticlesQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestArticlesQuery = { readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly quotes: { readonly totalCount: number, readonly nodes: ReadonlyArray<QuotationFragment> } }
      & ArticleEntryFragment
    )> } };

export type NewestQuotesQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestQuotesQuery = { readonly quotes: { readonly nodes: ReadonlyArray<QuotationFragment> } };

export type OrganizationListQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type OrganizationListQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<{ readonly name: string, readonly slug: string, readonly kind: OrganizationKind, readonly country: { readonly name: string } | null, readonly quotes: { readonly totalCount: number } }> } };

export type OrganizationPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type OrganizationPageQuery = { readonly organization: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganizationKind, readonly alternateNames: ReadonlyArray<string>, readonly sameAs: ReadonlyArray<string>, readonly country: { readonly name: string, readonly code: string } | null, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<ArticleEntryFragment> }, readonly quotes: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<QuotationFragment> } } | null };

export type PlaceFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type PeopleListQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type PeopleListQuery = { readonly people: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<{ readonly name: string, readonly slug: string, readonly positions: ReadonlyArray<PositionFragment>, readonly quotes: { readonly totalCount: number } }> } };

export type PersonPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type PersonPageQuery = { readonly person: { readonly id: string, readonly slug: string, readonly name: string, readonly alternateNames: ReadonlyArray<string>, readonly sameAs: ReadonlyArray<string>, readonly nationalities: ReadonlyArray<{ readonly name: string, readonly code: string }>, readonly positions: ReadonlyArray<PositionFragment>, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<ArticleEntryFragment> }, readonly quotes: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<QuotationFragment> } } | null };

export type PositionFragment = { readonly title: string, readonly from: string | null, readonly to: string | null, readonly attestedOn: string | null, readonly of:
    | { readonly __typename: 'Country', readonly name: string, readonly code: string }
    | { readonly __typename: 'Organization', readonly name: string, readonly slug: string }
   | null };

export type PublishedFragment = { readonly stated: string, readonly date: string | null, readonly time: string | null, readonly offset: string | null, readonly firstDay: string, readonly lastDay: string, readonly earliest: string, readonly latest: string };

export type QuotationFragment = { readonly id: string, readonly key: string, readonly kind: QuoteKind, readonly paraphrase: string | null, readonly cue: string | null, readonly originalLanguage: string | null, readonly translated: boolean | null, readonly segments: ReadonlyArray<{ readonly text: string }>, readonly speakers: ReadonlyArray<
    | Speaker_Country_Fragment
    | Speaker_Organization_Fragment
    | Speaker_Person_Fragment
    | Speaker_UnnamedSource_Fragment
  >, readonly speaksFor:
    | Speaker_Country_Fragment
    | Speaker_Organization_Fragment
    | Speaker_Person_Fragment
    | Speaker_UnnamedSource_Fragment
   | null, readonly attribution: { readonly positions: ReadonlyArray<{ readonly title: string, readonly holder: { readonly id: string }, readonly of:
        | { readonly __typename: 'Country', readonly name: string }
        | { readonly __typename: 'Organization', readonly name: string }
       | null }> }, readonly said: { readonly stated: string | null, readonly earliest: string, readonly latest: string, readonly basis: TimeBasis } | null, readonly about: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly article: { readonly slug: string, readonly headline: string, readonly language: string, readonly provider: { readonly name: string }, readonly published: PublishedFragment } };

export type QuoteListQueryVariables = Exact<{
  filter?: QuoteFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type QuoteListQuery = { readonly quotes: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly nodes: ReadonlyArray<QuotationFragment> } };

export type QuotePageQueryVariables = Exact<{
  id: string | number;
}>;


export type QuotePageQuery = { readonly quote: (
    { readonly jsonLd: unknown, readonly webAnnotation: unknown, readonly attribution: { readonly mention: string | null, readonly resolution: Resolution }, readonly content: { readonly start: number, readonly end: number, readonly sha256: string } | null, readonly proof: { readonly source: { readonly sha256: string, readonly codePoints: number, readonly normalization: string, readonly matchForm: string }, readonly spans: ReadonlyArray<{ readonly start: number, readonly end: number, readonly sha256: string, readonly occurrence: { readonly n: number, readonly of: number } }> } }
    & QuotationFragment
  ) | null };

export type SearchPageQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: PlaceFragment, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<{ readonly part: TextPart, readonly text: string, readonly spans: ReadonlyArray<{ readonly start: number, readonly end: number }> }>, readonly node:
        | { readonly __typename: 'Article', readonly slug: string, readonly headline: string, readonly language: string, readonly published: PublishedFragment, readonly provider: { readonly name: string } }
        | { readonly __typename: 'Country', readonly code: string, readonly name: string, readonly flag: string }
        | { readonly __typename: 'Organization', readonly slug: string, readonly name: string }
        | { readonly __typename: 'Person', readonly slug: string, readonly name: string }
        | { readonly __typename: 'Quote', readonly id: string, readonly kind: QuoteKind, readonly segments: ReadonlyArray<{ readonly text: string }>, readonly speakers: ReadonlyArray<
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
          >, readonly article: { readonly headline: string, readonly published: PublishedFragment } }
       }> } };

type Speaker_Country_Fragment = { readonly __typename: 'Country', readonly code: string, readonly flag: string, readonly id: string, readonly name: string };

type Speaker_Organization_Fragment = { readonly __typename: 'Organization', readonly slug: string, readonly id: string, readonly name: string };

type Speaker_Person_Fragment = { readonly __typename: 'Person', readonly slug: string, readonly id: string, readonly name: string };

type Speaker_UnnamedSource_Fragment = { readonly __typename: 'UnnamedSource', readonly id: string, readonly name: string, readonly sourceKind: UnnamedSourceKind, readonly anonymity: { readonly granted: boolean | null, readonly reason: string | null } | null };

export type SpeakerFragment =
  | Speaker_Country_Fragment
  | Speaker_Organization_Fragment
  | Speaker_Person_Fragment
  | Speaker_UnnamedSource_Fragment
;

export type VerifiedArticlesQueryVariables = Exact<{
  chosen: string;
}>;


export type VerifiedArticlesQuery = { readonly chosen: ChoiceFragment | null, readonly articles: { readonly totalCount: number, readonly nodes: ReadonlyArray<ChoiceFragment> } };

export type ChoiceFragment = { readonly slug: string, readonly headline: string, readonly published: { readonly firstDay: string } };

export type VerifyCopyQueryVariables = Exact<{
  article: string;
  text: string;
  format: TextFormat;
}>;


export type VerifyCopyQuery = { readonly verify: { readonly sourceMatches: boolean, readonly sha256: string, readonly shift: number | null, readonly article: { readonly slug: string, readonly headline: string, readonly source: { readonly sha256: string } }, readonly checks: ReadonlyArray<{ readonly status: CheckStatus, readonly quote: QuotationFragment, readonly differences: ReadonlyArray<{ readonly recorded: string, readonly found: string }>, readonly found: ReadonlyArray<{ readonly start: number, readonly end: number }> }> } | null };

export type WhichCountriesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhichCountriesQuery = { readonly quotes: { readonly totalCount: number, readonly facets: { readonly about: { readonly other: number, readonly missing: number, readonly buckets: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> } } } };

export type WhoSpokeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoSpokeQuery = { readonly quotes: { readonly totalCount: number, readonly facets: { readonly speaker: { readonly other: number, readonly missing: number, readonly buckets: ReadonlyArray<{ readonly label: string, readonly count: number, readonly node:
            | { readonly id: string }
            | (
              { readonly id: string }
              & Speaker_Country_Fragment
            )
            | (
              { readonly id: string }
              & Speaker_Organization_Fragment
            )
            | (
              { readonly id: string }
              & Speaker_Person_Fragment
            )
            | { readonly id: string }
            | (
              { readonly id: string }
              & Speaker_UnnamedSource_Fragment
            )
           | null }> } } } };

export const ARCHIVE: Document<ArchiveQuery, ArchiveQueryVariables> = {
  name: 'Archive',
  text: `query Archive {
  dataset {
    counts {
      articles
      quotes
      people
      organizations
      unnamedSources
    }
    curators {
      name
      url
    }
  }
  newest: articles(first: 1) {
    nodes {
      published {
        lastDay
      }
    }
  }
  oldest: articles(last: 1) {
    nodes {
      published {
        firstDay
      }
    }
  }
}
`,
};

export const ARTICLE_LIST: Document<ArticleListQuery, ArticleListQueryVariables> = {
  name: 'ArticleList',
  text: `query ArticleList($first: Int, $last: Int, $after: String, $before: String) {
  articles(first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo {
      ...Place
    }
    nodes {
      ...ArticleEntry
      quotes(first: 1) {
        totalCount
      }
    }
  }
}

fragment ArticleEntry on Article {
  slug
  headline
  language
  summary
  provider {
    name
    slug
  }
  dateline {
    place
    country {
      name
    }
  }
  published {
    ...Published
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}
`,
};

export const ARTICLE_PAGE: Document<ArticlePageQuery, ArticlePageQueryVariables> = {
  name: 'ArticlePage',
  text: `query ArticlePage($slug: String!) {
  article(slug: $slug) {
    id
    slug
    headline
    language
    url
    summary
    topics
    jsonLd
    provider {
      name
      slug
    }
    publisher {
      name
      slug
    }
    published {
      ...Published
    }
    modified {
      ...Published
    }
    dateline {
      stated
      place
      country {
        name
        code
      }
    }
    credits {
      role
      printedIn
      contributor {
        __typename
        ... on Person {
          name
          slug
        }
        ... on Organization {
          name
          slug
        }
      }
    }
    people {
      roles
      mentions
      person {
        name
        slug
      }
    }
    countries {
      roles
      evidence {
        kind
        text
      }
      country {
        name
        code
        flag
      }
    }
    unnamedSources {
      id
      description
      kind
      anonymity {
        granted
        reason
      }
      speaksFor {
        ...Speaker
      }
    }
    figures {
      stated
      measures
      qualifier
      quote {
        id
        key
        speakers {
          name
        }
      }
    }
    corrections {
      date
      note
      quote {
        id
        key
      }
    }
    source {
      sha256
      codePoints
      normalization
      matchForm
      mediaType
    }
    curation {
      date
      method
      by {
        name
        url
      }
    }
    quotes(first: 50) {
      totalCount
      nodes {
        ...Quotation
      }
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const COUNTRY_LIST: Document<CountryListQuery, CountryListQueryVariables> = {
  name: 'CountryList',
  text: `query CountryList($first: Int, $last: Int, $after: String, $before: String) {
  countries(
    first: $first
    last: $last
    after: $after
    before: $before
    orderBy: {field: QUOTES_ABOUT}
  ) {
    totalCount
    pageInfo {
      ...Place
    }
    nodes {
      code
      name
      flag
      quotesAbout(first: 1) {
        totalCount
      }
      quotesOnBehalf(first: 1) {
        totalCount
      }
      articles(first: 1) {
        totalCount
      }
    }
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
`,
};

export const COUNTRY_PAGE: Document<CountryPageQuery, CountryPageQueryVariables> = {
  name: 'CountryPage',
  text: `query CountryPage($code: CountryRef!, $first: Int, $last: Int, $after: String, $before: String) {
  country(code: $code) {
    id
    code
    alpha3
    numeric
    name
    officialName
    flag
    status
    region
    subregion
    aliases
    demonyms
    capitals
    metonyms
    quotesAbout(first: $first, last: $last, after: $after, before: $before) {
      totalCount
      pageInfo {
        ...Place
      }
      nodes {
        ...Quotation
      }
    }
    quotesOnBehalf(first: 5) {
      totalCount
      nodes {
        ...Quotation
      }
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleEntry
      }
    }
    people(first: 20) {
      totalCount
      nodes {
        name
        slug
      }
    }
  }
}

fragment ArticleEntry on Article {
  slug
  headline
  language
  summary
  provider {
    name
    slug
  }
  dateline {
    place
    country {
      name
    }
  }
  published {
    ...Published
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const HOW_SPOKEN: Document<HowSpokenQuery, HowSpokenQueryVariables> = {
  name: 'HowSpoken',
  text: `query HowSpoken {
  quotes {
    totalCount
    facets {
      kind {
        buckets {
          value
          label
          count
        }
      }
      speakerType {
        buckets {
          value
          label
          count
        }
      }
      anonymity {
        buckets {
          value
          count
        }
      }
      anonymityReason {
        buckets {
          value
          count
        }
      }
    }
  }
}
`,
};

export const MATCH_SENTENCE: Document<MatchSentenceQuery, MatchSentenceQueryVariables> = {
  name: 'MatchSentence',
  text: `query MatchSentence($text: String!) {
  matchQuote(text: $text, first: 5) {
    status
    quote {
      ...Quotation
    }
    differences {
      recorded
      found
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const NEWEST_ARTICLES: Document<NewestArticlesQuery, NewestArticlesQueryVariables> = {
  name: 'NewestArticles',
  text: `query NewestArticles {
  articles(first: 4) {
    totalCount
    nodes {
      ...ArticleEntry
      quotes(first: 8) {
        totalCount
        nodes {
          ...Quotation
        }
      }
    }
  }
}

fragment ArticleEntry on Article {
  slug
  headline
  language
  summary
  provider {
    name
    slug
  }
  dateline {
    place
    country {
      name
    }
  }
  published {
    ...Published
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const NEWEST_QUOTES: Document<NewestQuotesQuery, NewestQuotesQueryVariables> = {
  name: 'NewestQuotes',
  text: `query NewestQuotes {
  quotes(first: 30) {
    nodes {
      ...Quotation
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const ORGANIZATION_LIST: Document<OrganizationListQuery, OrganizationListQueryVariables> = {
  name: 'OrganizationList',
  text: `query OrganizationList($first: Int, $last: Int, $after: String, $before: String) {
  organizations(first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo {
      ...Place
    }
    nodes {
      name
      slug
      kind
      country {
        name
      }
      quotes(first: 1) {
        totalCount
      }
    }
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
`,
};

export const ORGANIZATION_PAGE: Document<OrganizationPageQuery, OrganizationPageQueryVariables> = {
  name: 'OrganizationPage',
  text: `query OrganizationPage($slug: String!, $first: Int, $last: Int, $after: String, $before: String) {
  organization(slug: $slug) {
    id
    slug
    name
    kind
    alternateNames
    sameAs
    country {
      name
      code
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleEntry
      }
    }
    quotes(first: $first, last: $last, after: $after, before: $before) {
      totalCount
      pageInfo {
        ...Place
      }
      nodes {
        ...Quotation
      }
    }
  }
}

fragment ArticleEntry on Article {
  slug
  headline
  language
  summary
  provider {
    name
    slug
  }
  dateline {
    place
    country {
      name
    }
  }
  published {
    ...Published
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const PEOPLE_LIST: Document<PeopleListQuery, PeopleListQueryVariables> = {
  name: 'PeopleList',
  text: `query PeopleList($first: Int, $last: Int, $after: String, $before: String) {
  people(first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo {
      ...Place
    }
    nodes {
      name
      slug
      positions {
        ...Position
      }
      quotes(first: 1) {
        totalCount
      }
    }
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Position on Position {
  title
  from
  to
  attestedOn
  of {
    __typename
    ... on Organization {
      name
      slug
    }
    ... on Country {
      name
      code
    }
  }
}
`,
};

export const PERSON_PAGE: Document<PersonPageQuery, PersonPageQueryVariables> = {
  name: 'PersonPage',
  text: `query PersonPage($slug: String!, $first: Int, $last: Int, $after: String, $before: String) {
  person(slug: $slug) {
    id
    slug
    name
    alternateNames
    sameAs
    nationalities {
      name
      code
    }
    positions {
      ...Position
    }
    articles(first: 10) {
      totalCount
      nodes {
        ...ArticleEntry
      }
    }
    quotes(first: $first, last: $last, after: $after, before: $before) {
      totalCount
      pageInfo {
        ...Place
      }
      nodes {
        ...Quotation
      }
    }
  }
}

fragment ArticleEntry on Article {
  slug
  headline
  language
  summary
  provider {
    name
    slug
  }
  dateline {
    place
    country {
      name
    }
  }
  published {
    ...Published
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Position on Position {
  title
  from
  to
  attestedOn
  of {
    __typename
    ... on Organization {
      name
      slug
    }
    ... on Country {
      name
      code
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const QUOTE_LIST: Document<QuoteListQuery, QuoteListQueryVariables> = {
  name: 'QuoteList',
  text: `query QuoteList($filter: QuoteFilter, $first: Int, $last: Int, $after: String, $before: String) {
  quotes(
    filter: $filter
    first: $first
    last: $last
    after: $after
    before: $before
  ) {
    totalCount
    pageInfo {
      ...Place
    }
    nodes {
      ...Quotation
    }
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const QUOTE_PAGE: Document<QuotePageQuery, QuotePageQueryVariables> = {
  name: 'QuotePage',
  text: `query QuotePage($id: ID!) {
  quote(id: $id) {
    ...Quotation
    jsonLd
    webAnnotation
    attribution {
      mention
      resolution
    }
    content {
      start
      end
      sha256
    }
    proof {
      source {
        sha256
        codePoints
        normalization
        matchForm
      }
      spans {
        start
        end
        sha256
        occurrence {
          n
          of
        }
      }
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const SEARCH_PAGE: Document<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  text: `query SearchPage($query: String!, $first: Int, $after: String) {
  search(query: $query, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...Place
    }
    edges {
      highlights {
        part
        text
        spans {
          start
          end
        }
      }
      node {
        __typename
        ... on Article {
          slug
          headline
          language
          published {
            ...Published
          }
          provider {
            name
          }
        }
        ... on Person {
          slug
          name
        }
        ... on Organization {
          slug
          name
        }
        ... on Country {
          code
          name
          flag
        }
        ... on Quote {
          id
          kind
          segments {
            text
          }
          speakers {
            name
          }
          article {
            headline
            published {
              ...Published
            }
          }
        }
      }
    }
  }
}

fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}
`,
};

export const VERIFIED_ARTICLES: Document<VerifiedArticlesQuery, VerifiedArticlesQueryVariables> = {
  name: 'VerifiedArticles',
  text: `query VerifiedArticles($chosen: String!) {
  chosen: article(slug: $chosen) {
    ...Choice
  }
  articles(first: 100) {
    totalCount
    nodes {
      ...Choice
    }
  }
}

fragment Choice on Article {
  slug
  headline
  published {
    firstDay
  }
}
`,
};

export const VERIFY_COPY: Document<VerifyCopyQuery, VerifyCopyQueryVariables> = {
  name: 'VerifyCopy',
  text: `query VerifyCopy($article: String!, $text: String!, $format: TextFormat!) {
  verify(article: $article, text: $text, format: $format) {
    sourceMatches
    sha256
    shift
    article {
      slug
      headline
      source {
        sha256
      }
    }
    checks {
      status
      quote {
        ...Quotation
      }
      differences {
        recorded
        found
      }
      found {
        start
        end
      }
    }
  }
}

fragment Published on PublicationTime {
  stated
  date
  time
  offset
  firstDay
  lastDay
  earliest
  latest
}

fragment Quotation on Quote {
  id
  key
  kind
  segments {
    text
  }
  paraphrase
  cue
  originalLanguage
  translated
  speakers {
    ...Speaker
  }
  speaksFor {
    ...Speaker
  }
  attribution {
    positions {
      title
      holder {
        id
      }
      of {
        __typename
        ... on Organization {
          name
        }
        ... on Country {
          name
        }
      }
    }
  }
  said {
    stated
    earliest
    latest
    basis
  }
  about {
    code
    name
  }
  article {
    slug
    headline
    language
    provider {
      name
    }
    published {
      ...Published
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};

export const WHICH_COUNTRIES: Document<WhichCountriesQuery, WhichCountriesQueryVariables> = {
  name: 'WhichCountries',
  text: `query WhichCountries {
  quotes {
    totalCount
    facets {
      about(first: 8) {
        buckets {
          value
          label
          count
        }
        other
        missing
      }
    }
  }
}
`,
};

export const WHO_SPOKE: Document<WhoSpokeQuery, WhoSpokeQueryVariables> = {
  name: 'WhoSpoke',
  text: `query WhoSpoke {
  quotes {
    totalCount
    facets {
      speaker(first: 8) {
        buckets {
          label
          count
          node {
            id
            ... on Speaker {
              ...Speaker
            }
          }
        }
        other
        missing
      }
    }
  }
}

fragment Speaker on Speaker {
  __typename
  id
  name
  ... on Person {
    slug
  }
  ... on Organization {
    slug
  }
  ... on Country {
    code
    flag
  }
  ... on UnnamedSource {
    sourceKind: kind
    anonymity {
      granted
      reason
    }
  }
}
`,
};