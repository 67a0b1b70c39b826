import type { Entities } from './entities/entities.ts';
import type { FoundOrganization } from './entities/organizations.ts';
import type { Attribution } from './quotations/attributions.ts';

/** For whom somebody speaks, as the words beside the name say. */
export type Principal = { readonly organization: FoundOrganization } | { readonly country: string };

/** "…, speaking for the council," "…, a spokesman for the ferry line," "… on behalf of the players". */
const BEHALF =
  /^,?\s+(?:(?:who|and)\s+)?(?:(?:was|is)\s+)?(?:(?:answering|replying|speaking|testifying|writing)(?:\s+by\s+\p{L}+)?\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of|(?:an?|the)\s+(?:\p{L}+\s+){0,2}spokes(?:man|person|woman)\s+(?:for|of))\s+(?:the\s+)?/u;
/** What an outer source says that an inner one thinks: "an official said Tallinn expects …". */
const THINKS =
  /^\s+(?:aims|believes|considers|expects|fears|hopes|intends|plans|sees|thinks|wants|will|wishes|would)\b/u;

export function principalOf(
  { speaker, content }: Attribution,
  { article, countries, organizations, unnamedSources }: Entities,
): Principal | null {
  if (speaker === null) return null;
  const behalf = BEHALF.exec(article.text.slice(speaker.end, speaker.end + 120))?.[0];
  if (behalf !== undefined) {
    const at = speaker.end + behalf.length;
    const organization = organizations.find(({ mentions }) =>
      mentions.some(({ start, text }) => start === at || (/^the /i.test(text) && start + 4 === at)),
    );
    if (organization !== undefined) return { organization };
    // "The Irish players" and "the U.S. team" are no governments.
    const named = countries.find(({ mentions }) =>
      mentions.some(
        ({ kind, start, end }) =>
          start === at &&
          kind !== 'DEMONYM' &&
          !/^[\s-]+\p{Ll}/u.test(article.text.slice(end, end + 3)),
      ),
    );
    if (named !== undefined) return { country: named.code };
  }
  const isUnnamed = unnamedSources.some(({ mentions }) =>
    mentions.some(({ start }) => start === speaker.start),
  );
  if (!isUnnamed || content === null) return null;
  const inner = countries.find(({ mentions }) =>
    mentions.some(
      ({ kind, start, end }) =>
        kind === 'METONYM' &&
        start === content.start &&
        THINKS.test(article.text.slice(end, end + 20)),
    ),
  );
  return inner === undefined ? null : { country: inner.code };
}
