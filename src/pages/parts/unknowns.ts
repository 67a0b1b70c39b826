import type { Article } from '../article-page.tsx';

/** What a reader may take for granted that an article or its record does not say. */
export function unknownsOf(article: Article): string[] {
  const { published, credits, unnamedSources, quotes } = article;
  return [
    ...(article.url === null ? ['Where it was published: no link is stated.'] : []),
    ...(article.publisher === null ? ['Who carried this copy: no publisher is named.'] : []),
    ...timeUnknowns(published),
    ...(article.modified === null && article.corrections.length === 0
      ? ['Whether it was changed after it appeared.']
      : []),
    ...(article.dateline === null ? ['Where it was written: it has no dateline.'] : []),
    ...(credits.some(({ role }) => role === 'REPORTER')
      ? []
      : ['Who wrote it: nobody is credited as its reporter.']),
    ...unnamedSources.map(sourceUnknown),
    ...quoteUnknowns(quotes),
  ];
}

function sourceUnknown({ description, anonymity }: Article['unnamedSources'][number]): string {
  const granted = anonymity?.granted ? '' : ', whether anonymity was granted';
  const reason = anonymity?.reason ? '' : ', and why it is not told: no reason is stated';
  return `Who “${description}” is${granted}${reason}.`;
}

function timeUnknowns({ date, time, offset }: Article['published']): string[] {
  if (date === null) return ['On which single day it appeared.'];
  if (time === null) return ['At what time of day it appeared: only a day is printed.'];
  return offset === null ? ['In which time zone its time is meant: none is printed.'] : [];
}

function quoteUnknowns({ nodes: quotes, totalCount }: Article['quotes']): string[] {
  // A page shows only so many; of the others nothing is claimed.
  const some = (count: number) =>
    (totalCount > quotes.length ? 'at least ' : '') +
    (count === 1 ? 'one quotation' : `${count} quotations`);
  const nobody = quotes.filter(({ speakers }) => speakers.length === 0).length;
  const indirect = quotes.filter(({ kind }) => kind === 'INDIRECT').length;
  const untimed = quotes.filter(({ said }) => said === null).length;
  return [
    ...(nobody > 0
      ? [`Who said what is reported in ${some(nobody)}: the article names nobody.`]
      : []),
    ...(indirect > 0
      ? [`The words of ${some(indirect)}: the article gives only their sense.`]
      : []),
    ...(untimed > 0
      ? [`When the words of ${some(untimed)} were spoken, besides before it appeared.`]
      : []),
  ];
}
