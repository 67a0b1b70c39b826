import { NAME_PARTICLES } from '../name-particles.ts';

/** Small words inside names of places and people. */
const PARTICLES = new Set([...NAME_PARTICLES, ...'and e en i of on sur the und upon'.split(' ')]);

export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** "VILARINHO DO CABO" as "Vilarinho do Cabo"; what is not all in capitals stays as it is. */
export function fromCapitals(text: string): string {
  if (!isAllCapitals(text)) return text;
  let isFirst = true;
  return text.replace(/[\p{L}\p{M}]+(?:['\u2019]\p{L}+)?/gu, (word) => {
    const small = word.toLowerCase();
    const keeps = !isFirst && PARTICLES.has(small);
    isFirst = false;
    if (keeps) return small;
    const capital = small.charAt(0).toUpperCase() + small.slice(1);
    return capital
      .replace(
        /^(O['\u2019]|D['\u2019])(\p{L})/u,
        (_, prefix, letter) => prefix + letter.toUpperCase(),
      )
      .replace(/^Mc(\p{L})/u, (_, letter) => `Mc${letter.toUpperCase()}`);
  });
}
