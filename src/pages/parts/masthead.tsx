import type { Dataset } from '../../archive/archive.ts';

const PLACES = [
  ['/articles', 'Articles'],
  ['/quotes', 'Quotations'],
  ['/people', 'People'],
  ['/organizations', 'Organizations'],
  ['/countries', 'Countries'],
  ['/verify', 'Check a copy'],
] as const;

/** The head of every page: whose it is, where to go, and what to search for. */
export function Masthead({
  dataset,
  path,
  searched = '',
}: {
  dataset: Dataset;
  path: string;
  searched?: string | undefined;
}) {
  return (
    <header class="masthead">
      <p class="brand">
        <a href="/" rel="home">
          {dataset.manifest.name}
        </a>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is younger than many browsers in use */}
      <form class="search" role="search" action="/search">
        <label class="hidden" for="search-box">
          Names, headlines and words
        </label>
        <input
          type="search"
          id="search-box"
          name="q"
          value={searched}
          placeholder="Names, headlines and words"
          autocomplete="off"
        />
        <button type="submit">Search</button>
      </form>
      <nav aria-label="The archive">
        <ul>
          {PLACES.map(([place, name]) => (
            <li>
              <a href={place} aria-current={currentOf(path, place)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function currentOf(path: string, place: string): 'page' | 'true' | undefined {
  if (path === place) return 'page';
  return path.startsWith(`${place}/`) ? 'true' : undefined;
}
