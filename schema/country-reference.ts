import type { CountryDirectory } from '../src/archive/country-directory.ts';
import type { CountryRecord } from '../src/record/country.ts';
import { codedError } from './coded-error.ts';

/** The country a reference means, null if none; a coded error where it would mislead. */
export function resolveCountry(
  countries: CountryDirectory,
  reference: string,
): CountryRecord | null {
  const resolution = countries.resolve(reference);
  if ('found' in resolution) return resolution.found;
  if ('ambiguous' in resolution) {
    const candidates = resolution.ambiguous.map(({ code, name }) => ({ code, name }));
    const list = candidates.map(({ code, name }) => `${code} (${name})`).join(' or ');
    throw codedError('AMBIGUOUS_COUNTRY', `"${reference}" can mean ${list}.`, { candidates });
  }
  if ('likely' in resolution) {
    const { code, name } = resolution.likely;
    throw codedError(
      'UNKNOWN_COUNTRY',
      `"${reference}" is not an ISO 3166-1 code. In ${resolution.mistaken} it is ${name}, whose code is "${code}".`,
      { likely: { code, name } },
    );
  }
  if ('withdrawn' in resolution) {
    const history = resolution.withdrawn
      .map(({ name, until, became }) => `${name} until ${until}, now ${became.join(', ')}`)
      .join('; ');
    throw codedError(
      'UNKNOWN_COUNTRY',
      `"${reference}" was withdrawn from ISO 3166-1: ${history}.`,
      {
        withdrawn: resolution.withdrawn,
      },
    );
  }
  return null;
}
