/** The ways to name a country. */
export const COUNTRIES = `# Countries: by code, by alias, by what
# stands for the government, and by part.

query Countries {
  # ISO 3166-1, in any form and case:
  byCode: country(code: "kor") {
    ...Known
  }
  # A former name:
  byAlias: country(code: "Burma") {
    ...Known
  }
  # Demonyms, capitals and metonyms are
  # found by search, since they may mean
  # something else:
  byMetonym: search(query: "Kremlin", kinds: [COUNTRY]) {
    edges {
      highlights {
        part
        text
      }
      node {
        ...Known
      }
    }
  }
  mostSpokenAbout: countries(first: 5, orderBy: { field: QUOTES_ABOUT }) {
    nodes {
      flag
      name
      quotesAbout {
        totalCount
      }
      quotesOnBehalf {
        totalCount
      }
    }
  }
}

fragment Known on Country {
  code
  name
  officialName
  aliases
  demonyms
  capitals
  metonyms
}
`;
