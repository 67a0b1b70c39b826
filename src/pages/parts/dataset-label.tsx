import type { Dataset } from '../../archive/archive.ts';

/** What nobody shall miss about an archive that is not real. */
const LABELS = {
  REAL: null,
  INVENTED: {
    name: 'Invented',
    meaning: 'The articles, the people and their words were made up, to try things on.',
  },
  SYNTHETIC: {
    name: 'Synthetic',
    meaning: 'A program made the articles, the people and their words, to test with many.',
  },
} as const;

export function labelOf({ manifest }: Dataset) {
  return LABELS[manifest.kind];
}

/** The name of an archive, never without that label. */
export function labelledName(dataset: Dataset): string {
  const label = labelOf(dataset);
  const { name } = dataset.manifest;
  return label === null ? name : `${name} (${label.name.toLowerCase()})`;
}

/** Stands at the head of every page of an archive that is not real. */
export function DatasetLabel({ dataset }: { dataset: Dataset }) {
  const label = labelOf(dataset);
  if (label === null) return null;
  return (
    <aside class="unreal" aria-label="What this archive is">
      <p>
        <strong>{label.name}.</strong> {label.meaning}
      </p>
    </aside>
  );
}
