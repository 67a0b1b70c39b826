import type { QuotationFragment, SpeakerFragment } from '../queries/documents.ts';
import { address, withParameters } from './address.ts';

/** What an unnamed source is called. */
export const SOURCE_KINDS = {
  PERSON: 'unnamed source',
  GROUP: 'unnamed group',
  MEDIA: 'unnamed media',
} as const;

/** Where everything stands that a speaker said. */
export function speakerAddress(speaker: SpeakerFragment): string {
  switch (speaker.__typename) {
    case 'Person':
      return address.person(speaker.slug);
    case 'Organization':
      return address.organization(speaker.slug);
    case 'Country':
      return address.country(speaker.code);
    case 'UnnamedSource':
      return withParameters('/quotes', { speaker: String(speaker.id) });
  }
}

/** What an article says about the anonymity of a source, in a few words. */
export function anonymityOf(
  anonymity: { readonly granted: boolean | null; readonly reason: string | null } | null,
): string {
  const granted = anonymity?.granted
    ? 'anonymity granted, as the article says'
    : 'not said whether anonymity was granted';
  const reason = anonymity?.reason ? `reason: ${anonymity.reason}` : 'reason not stated';
  return `${granted}; ${reason}`;
}

type Positions = QuotationFragment['attribution']['positions'];

/** The offices that a speaker is known to have held on the day of the article. */
export function officesOf(speaker: SpeakerFragment, positions: Positions): string[] {
  return positions
    .filter(({ holder }) => holder.id === speaker.id)
    .map(({ title, of }) => (of ? `${title}, ${of.name}` : title));
}

export function Speaker({
  speaker,
  positions = [],
}: {
  speaker: SpeakerFragment;
  positions?: Positions;
}) {
  const isUnnamed = speaker.__typename === 'UnnamedSource';
  const offices = officesOf(speaker, positions);
  return (
    <span class={isUnnamed ? 'speaker unnamed' : 'speaker'}>
      <a href={speakerAddress(speaker)}>{speaker.name}</a>
      {speaker.__typename === 'Country' && <span class="aside"> (its government)</span>}
      {offices.length > 0 && <span class="office">, {offices.join('; ')}</span>}
      {isUnnamed && (
        <>
          {' '}
          <span class="badge unnamed">{SOURCE_KINDS[speaker.sourceKind]}</span>
          <span class="anonymity">{anonymityOf(speaker.anonymity)}</span>
        </>
      )}
    </span>
  );
}
