import type { Item } from './item.ts';

export const RELATIVE = /^(?:who|that|which)$/u;
export const PERSONAL = /^(?:he|she|they|i|we|you|it)$/u;
export const POSSESSIVE = /^(?:my|your|his|her|its|our|their)$/u;
export const OBJECTIVE = /^(?:him|them|us|me|himself|herself|themselves|itself|myself)$/u;
export const STANDS_ALONE =
  /^(?:this|that|these|those|some|many|others|another|both|most|all|several|few|none|each|everyone|everybody|someone|somebody|anyone|anybody|nobody|no-one|one|two|three|people)$/u;
export const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.|today|yesterday|tomorrow|tonight|ago|(?:19|20)\d\d|week|month|year|day|morning|afternoon|evening|night|weekend|hour|hours|minutes|moments|later|earlier|spring|summer|autumn|fall|winter)$/u;
export const OCCASION =
  /^(?:address|appearance|briefing|call|conference|debate|email|event|interview|letter|meeting|news|rally|session|speech|statement|time|tweet)$/u;

export const isTime = (item: Item | undefined): boolean =>
  item !== undefined && TIME.test(item.lower);
export const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.quotation === null &&
  (item.pos === 'PROPN' || (/^\p{Lu}\p{Ll}/u.test(item.text) && item.pos === 'NOUN'));
export const isPersonal = (item: Item | undefined): boolean =>
  item !== undefined && (PERSONAL.test(item.lower) || OBJECTIVE.test(item.lower));

export function isDeterminer(item: Item | undefined): boolean {
  return item !== undefined && (item.pos === 'DET' || POSSESSIVE.test(item.lower));
}

/** A determiner, or what may stand after one before a noun. */
export function isDeterminerLike(item: Item | undefined): boolean {
  return isDeterminer(item) || /^(?:ADJ|NUM|PART)$/u.test(item?.pos ?? '');
}
