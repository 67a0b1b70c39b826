import type { PublishedFragment } from '../queries/documents.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

export function longDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{longDay(day)}</time>;
}

/** An instant, in UTC. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{INSTANT.format(new Date(at))} UTC</time>;
}

/** One day, or from one to another. */
export function Days({ from, to }: { from: string; to: string }) {
  if (from === to) return <Day day={from} />;
  return (
    <>
      <Day day={from} /> to <Day day={to} />
    </>
  );
}

/** The day on which an article appeared, or those that the print can mean. */
export function PublishedDay({ published }: { published: PublishedFragment }) {
  return <Days from={published.firstDay} to={published.lastDay} />;
}

export function publishedDay({ firstDay, lastDay }: PublishedFragment): string {
  return firstDay === lastDay ? longDay(firstDay) : `${longDay(firstDay)} to ${longDay(lastDay)}`;
}
