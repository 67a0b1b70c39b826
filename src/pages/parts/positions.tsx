import type { PositionFragment } from '../queries/documents.ts';
import { address } from './address.ts';
import { Day } from './time.tsx';

/** A position in a line, with the years that are known: it may be a former one. */
export function positionText(position: PositionFragment): string {
  const { title, of } = position;
  return `${of === null ? title : `${title}, ${of.name}`}${years(position)}`;
}

function years({ from, to, attestedOn }: PositionFragment): string {
  const [first, last, day] = [from, to, attestedOn].map((one) => one?.slice(0, 4));
  if (day !== undefined || first === last) return (first ?? day) ? ` (${first ?? day})` : '';
  if (first === undefined) return ` (to ${last})`;
  return last === undefined ? ` (from ${first})` : ` (${first}–${last})`;
}

/** What somebody is or was, as far as its time is known. */
export function Positions({ positions }: { positions: readonly PositionFragment[] }) {
  if (positions.length === 0) return null;
  return (
    <ul class="entities">
      {positions.map((position) => (
        <li>
          {position.title}
          <Institution of={position.of} /> <Term position={position} />
        </li>
      ))}
    </ul>
  );
}

function Institution({ of }: Pick<PositionFragment, 'of'>) {
  if (of === null) return null;
  const href =
    of.__typename === 'Country' ? address.country(of.code) : address.organization(of.slug);
  return (
    <>
      , <a href={href}>{of.name}</a>
    </>
  );
}

function Term({ position: { from, to, attestedOn } }: { position: PositionFragment }) {
  if (attestedOn !== null) {
    return (
      <span class="aside">
        known to be held on <Day day={attestedOn} />
      </span>
    );
  }
  if (from === null && to === null) return null;
  return (
    <span class="aside">
      {from !== null && (
        <>
          from <Day day={from} />
        </>
      )}{' '}
      {to !== null && (
        <>
          to <Day day={to} />
        </>
      )}
    </span>
  );
}
