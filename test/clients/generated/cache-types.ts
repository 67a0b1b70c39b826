/** Which types an interface or a union can turn out to be. */
export const possibleTypes = {
  "Contributor": [
    "Organization",
    "Person"
  ],
  "Institution": [
    "Country",
    "Organization"
  ],
  "Node": [
    "Article",
    "Country",
    "Organization",
    "Person",
    "Quote",
    "UnnamedSource"
  ],
  "SearchResult": [
    "Article",
    "Country",
    "Organization",
    "Person",
    "Quote"
  ],
  "Speaker": [
    "Country",
    "Organization",
    "Person",
    "UnnamedSource"
  ]
};

/** Types without an id, of which something has one value: it is a part of what has an id. */
export const valueTypes = [
  "Anonymity",
  "ArticleFacets",
  "Attribution",
  "Counts",
  "Curation",
  "Dataset",
  "Dateline",
  "Facet",
  "Occurrence",
  "PageInfo",
  "Proof",
  "PublicationTime",
  "QuoteFacets",
  "SourceText",
  "Span",
  "StatedTime",
  "Verification"
];
