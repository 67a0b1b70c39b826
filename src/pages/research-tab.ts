/** What an archivist wants to know. */
export const RESEARCH = `# Archives and research: what is here, which
# version of it, and page after page of it.
# A cursor stays good when the archive grows.
#
# All of it: /export/quotes.jsonl, .csv,
# .jsonld, /export/articles.jsonl, …

query Research($after: String) {
  dataset {
    name
    # REAL, INVENTED or SYNTHETIC
    kind
    notice
    licence
    # Equal exactly where the data is.
    version
    counts {
      articles
      quotes
      unnamedSources
    }
  }
  articles(first: 5, after: $after) {
    totalCount
    nodes {
      id
      slug
      curation {
        date
        method
      }
      source {
        sha256
        codePoints
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;
