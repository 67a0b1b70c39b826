/** Where the things of an archive have their pages. */
export const address = {
  article: (slug: string) => `/articles/${encodeURIComponent(slug)}`,
  person: (slug: string) => `/people/${encodeURIComponent(slug)}`,
  organization: (slug: string) => `/organizations/${encodeURIComponent(slug)}`,
  country: (code: string) => `/countries/${encodeURIComponent(code)}`,
  quote: (id: string | number) => `/quotes/${encodeURIComponent(id)}`,
  /** A quote among the others of its article. */
  quoteInArticle: (slug: string, key: string) =>
    `/articles/${encodeURIComponent(slug)}#${encodeURIComponent(key)}`,
  verify: (slug: string) => withParameters('/verify', { article: slug }),
};

/** A path with those parameters that have a value. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
