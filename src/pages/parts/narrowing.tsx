import type { Visit } from '../page.ts';
import { KINDS } from './kind.tsx';

const COUNTRIES = [
  ['about', 'About the country'],
  ['onBehalfOf', 'Spoken for the country'],
] as const;

const SPEAKER_TYPES = [
  ['PERSON', 'a person'],
  ['ORGANIZATION', 'an organization'],
  ['COUNTRY', 'a government'],
  ['UNNAMED', 'an unnamed source'],
  ['NONE', 'nobody named'],
] as const;

/** What a list of quotations is narrowed by, to be changed without a script. */
export function Narrowing({ visit: { parameters } }: { visit: Visit }) {
  return (
    <form class="narrowing" action="/quotes">
      <p>
        <label for="by-words">Words</label>
        <input id="by-words" name="words" value={parameters.get('words') ?? ''} />
      </p>
      {COUNTRIES.map(([name, label]) => (
        <p>
          <label for={`by-${name}`}>{label}</label>
          <input
            id={`by-${name}`}
            name={name}
            value={parameters.get(name) ?? ''}
            placeholder="name or code"
          />
        </p>
      ))}
      <p>
        <label for="by-kind">Kind</label>
        <select id="by-kind" name="kind">
          <option value="">any</option>
          {Object.entries(KINDS).map(([kind, { name }]) => (
            <option value={kind} selected={parameters.get('kind') === kind}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="by-speaker">Spoken by</label>
        <select id="by-speaker" name="speakerType">
          <option value="">anybody</option>
          {SPEAKER_TYPES.map(([type, name]) => (
            <option value={type} selected={parameters.get('speakerType') === type}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {(['speaker', 'article'] as const).map((name) => {
        const value = parameters.get(name);
        return value === undefined ? null : <input type="hidden" name={name} value={value} />;
      })}
      <p>
        <button type="submit">Narrow</button> <a href="/quotes">All</a>
      </p>
    </form>
  );
}
