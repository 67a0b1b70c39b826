/** One thing that is accepted, and how gladly. */
interface Preference {
  readonly value: string;
  readonly weight: number;
}

/**
 * Which of the things on offer a list such as `Accept` or `Accept-Encoding` likes best, by its
 * weights (RFC 9110, section 12.4.2); among equals the first on offer. Null where it accepts none.
 */
export function preferred(list: string | null, offered: readonly string[]): string | null {
  const preferences = parse(list ?? '');
  let best: Preference | null = null;
  for (const value of offered) {
    const weight = weightOf(value, preferences);
    if (weight > (best?.weight ?? 0)) best = { value, weight };
  }
  return best?.value ?? null;
}

/** Whether a list names a value itself, and does not refuse it. */
export function names(list: string | null, value: string): boolean {
  return parse(list ?? '').some((one) => one.value === value && one.weight > 0);
}

function parse(list: string): Preference[] {
  return list.split(',').flatMap((item) => {
    const [value = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    if (value === '') return [];
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return [{ value, weight: q === undefined ? 1 : weight(q) }];
  });
}

/** What is no weight is none: whoever wrote it wanted something. */
function weight(q: string): number {
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 1;
}

/** That of the most specific range that takes the value in. */
function weightOf(value: string, preferences: readonly Preference[]): number {
  const ranges = [value, `${value.split('/')[0]}/*`, '*/*', '*'];
  for (const range of ranges) {
    const found = preferences.find((preference) => preference.value === range);
    if (found) return found.weight;
  }
  return 0;
}
