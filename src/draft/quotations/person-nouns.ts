const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** People, and bodies of people that speak. */
const PEOPLE = words(`
  agency aide ally analyst associate attendee attorney aunt boy brother campaign candidate chair
  chief citizen coach colleague company congressman congresswoman couple cousin critic crowd
  daughter delegate democrat employee expert family fan father friend girl governor group guard
  guest host husband judge leader man mayor media mother nominee officer official opponent parent
  people person police president press republican secretary senator sister son source staff student
  team uncle voter wife witness woman
`);

/** What no newspaper lets speak, whatever the word ends in. */
const THINGS = words(`
  answer bill deal effort event fact idea issue law matter moment number order place plan point
  power problem question result war way
`);

/** A spokesman, a reader, an engineer, a doctor, a professor, a journalist, a librarian, a bureaucrat, a tenant. */
const ENDS_LIKE_A_PERSON = /(?:m[ae]n|person|[^aeiou]er|eer|tor|sor|ist|ian|crat|ant)s?$/u;

export type Sort = 'PERSON' | 'THING' | 'NOUN';

/** Whether a noun is one for people, to go by the word alone. */
export function sortOf({ lower, lemma }: { readonly lower: string; readonly lemma: string }): Sort {
  // "co-chair", "ex-wife"
  const last = lemma.slice(lemma.lastIndexOf('-') + 1);
  if (THINGS.has(last)) return 'THING';
  return PEOPLE.has(last) || PEOPLE.has(lower) || ENDS_LIKE_A_PERSON.test(lower)
    ? 'PERSON'
    : 'NOUN';
}
