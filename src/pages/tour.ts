/** What GraphiQL opens on: a query of what is special here, which runs as it stands. */
export const TOUR = `# Who said what, about which country,
# in which article, and the proof.
#
# Run it: the play button, or Ctrl-Enter.
# Complete a field: Ctrl-Space.
# Read about it: hold the pointer over it,
# or open the book on the left.

query Tour {
  articles(first: 1) {
    # Of all articles, whatever the page:
    totalCount
    nodes {
      headline
      published {
        # As printed, maybe without a zone;
        # so: the instants it can mean.
        stated
        earliest
        latest
      }
      countries {
        # SUBJECT, DATELINE, ABOUT, SPOKEN_FOR
        # or MENTIONED
        roles
        country {
          code
          name
        }
      }
      quotes(first: 5) {
        nodes {
          # DIRECT, MIXED or INDIRECT: how much
          # of it stands in quotation marks.
          kind
          text
          # The curator's words, never the
          # article's:
          paraphrase
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
          # Whoever holds the article cuts
          # these code points out of it and
          # compares the digest.
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
  }
}
`;
