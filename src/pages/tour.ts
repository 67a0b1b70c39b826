/** What GraphiQL opens on: a query of everything that is special here, which runs as it stands. */
export const TOUR = `# Who said what, about which country, in which article, and the proof.
#
# Press the play button, or Ctrl-Enter. Ctrl-Space completes; the book icon on the left
# opens the documentation of every type and field.

query Tour {
  articles(first: 1) {
    totalCount # of all articles, whatever the page
    nodes {
      headline
      published {
        stated # as printed, which may name no zone ...
        earliest # ... so these are the instants it can mean
        latest
      }
      countries {
        roles # SUBJECT, DATELINE, ABOUT, SPOKEN_FOR or MENTIONED
        country {
          code
          name
        }
      }
      quotes(first: 5) {
        nodes {
          kind # DIRECT, MIXED (some words in marks) or INDIRECT
          text # the words in quotation marks
          paraphrase # the curator's own words
          cue
          speakers {
            __typename
            name
            ... on UnnamedSource {
              anonymity {
                granted
                reason
              }
            }
          }
          speaksFor {
            name
          }
          proof {
            spans {
              start # in code points of the article's text,
              end #   which whoever holds it can cut out
              sha256 # and compare by digest
            }
          }
        }
      }
    }
  }
}
`;
