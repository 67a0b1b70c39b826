import { COUNTRIES } from './countries-tab.ts';
import { RESEARCH } from './research-tab.ts';

/** What an editor of a news site builds a page from. */
const NEWS_SITE = `# A news site: all that stands on the page of an article.

query NewsSite {
  articles(first: 1) {
    nodes {
      headline
      dateline {
        place
        country {
          flag
          name
        }
      }
      reporters: credits(roles: [REPORTER]) {
        contributor {
          ... on Person {
            name
          }
          ... on Organization {
            name
          }
        }
      }
      published {
        stated
        offset
      }
      summary
      topics
      quotes(first: 10) {
        nodes {
          # Each stretch in marks of its own;
          # none where nothing is quoted.
          segments {
            text
          }
          paraphrase
          cue
          speakers {
            name
          }
          attribution {
            # The office held on that day.
            positions {
              title
            }
          }
        }
      }
      # For search engines, as it is:
      jsonLd
    }
  }
}
`;

/** What a data journalist counts. */
const DATA_JOURNALISM = `# Data journalism: what is said about some
# countries between two days, counted.
# Facets count the whole list, not the page.
#
# The same rows as a file: /export/quotes.csv

query DataJournalism {
  quotes(
    filter: {
      about: ["US", "KR", "NZ"]
      published: { from: "1960-01-01", to: "2025-12-31" }
    }
    first: 5
  ) {
    totalCount
    facets {
      speaker(first: 5) {
        buckets {
          label
          count
        }
        other
        missing
      }
      kind {
        buckets {
          value
          count
        }
      }
      month(orderBy: VALUE) {
        buckets {
          value
          count
        }
      }
    }
    nodes {
      text
      paraphrase
      article {
        slug
        published {
          date
        }
      }
    }
    pageInfo {
      hasNextPage
      # Pass it as "after".
      endCursor
    }
  }
}
`;

/** What somebody asks who checks facts. */
const FACT_CHECK = `# Fact checking: is this sentence on record?
# Words that differ are told. What you paste
# enters no cache and no log.
#
# A whole article, in a request of its own:
#   verify(article: "…", text: "…") {
#     sourceMatches
#     checks { status differences { recorded found } }
#   }
# or, without GraphQL, at /verify.

query FactCheck {
  matchQuote(
    text: "I can't say at this moment quite how soon they'll sign, but we are not seeing major hurdles."
  ) {
    status
    differences {
      recorded
      found
    }
    quote {
      text
      speakers {
        name
      }
      article {
        slug
      }
      # To check it without trusting anyone:
      proof {
        spans {
          start
          end
          sha256
        }
      }
    }
  }
}
`;

/** The queries that GraphiQL has ready besides the tour, one for each kind of user. */
export const TABS: readonly string[] = [
  NEWS_SITE,
  DATA_JOURNALISM,
  FACT_CHECK,
  RESEARCH,
  COUNTRIES,
];
