import type { ArticleText } from '../article-text.ts';
import type { Finding } from '../finding.ts';
import type { CountryMention } from './country-mention.ts';

/**
 * Whether an article is about a country: a headline that names countries decides, and lets in only those
 * that the rest keeps naming; without one, dateline and first paragraph do, for what is named again.
 */
export function subjectOf(
  code: string,
  mentions: readonly CountryMention[],
  article: ArticleText,
): Finding<true> {
  const [headline] = article.paragraphs;
  const lead = article.paragraphs.find(({ text }, index) => index > 0 && text.length > 120);
  const within = (part: typeof lead) => (mention: CountryMention) =>
    part !== undefined && part.start <= mention.start && mention.end <= part.end;
  const own = mentions.filter(({ country }) => country === code);
  const inHeadline = own.filter(within(headline));
  if (inHeadline.length > 0) {
    return {
      value: true,
      confidence: own.length > 1 ? 'HIGH' : 'MEDIUM',
      evidence: inHeadline,
      warnings: [],
    };
  }
  const most = Math.max(0, ...countsOf(mentions).values());
  const inLead = own.filter(within(lead));
  const headlineNames = mentions.some(within(headline));
  const enough = headlineNames
    ? own.length >= 5 && own.length * 2 >= most
    : own.length >= 2 && own.length * 2 >= most;
  if (inLead.length > 0 && enough) {
    return {
      value: true,
      confidence: headlineNames ? 'LOW' : 'MEDIUM',
      evidence: inLead,
      warnings: [],
    };
  }
  // The only country there is, or the one that the dateline sets the scene in.
  const dateline = lead === undefined ? [] : inLead.filter(({ start }) => start - lead.start < 40);
  if (
    !headlineNames &&
    dateline.length > 0 &&
    lead !== undefined &&
    /^\p{Lu}{3,}/u.test(lead.text)
  ) {
    const others = [...countsOf(mentions)].filter(
      ([country, count]) => country !== code && count >= 3,
    );
    if (others.length === 0)
      return { value: true, confidence: 'LOW', evidence: dateline, warnings: [] };
  }
  if (own.length >= 6 && own.length === most) {
    return { value: true, confidence: 'LOW', evidence: own.slice(0, 3), warnings: [] };
  }
  return { value: null, reason: 'neither headline nor lead names it, or hardly anything besides' };
}

function countsOf(mentions: readonly CountryMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { country } of mentions) counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}
