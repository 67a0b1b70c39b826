import { GraphQLError } from 'graphql';
import { PlainDate } from '../src/record/time.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';

/** RFC 3339, section 5.6: a date, a time to the second or finer, and an offset from UTC. */
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar, without time or zone: `2024-03-13` (ISO 8601).',
  parseValue: (value) => {
    if (typeof value === 'string' && PlainDate.safeParse(value).success) return value;
    throw codedError('BAD_DATE', `${JSON.stringify(value)} is not a day such as "2024-03-13".`);
  },
  serialize: String,
});

builder.scalarType('DateTime', {
  description:
    'An instant, with its offset from UTC (RFC 3339); answers give it in UTC, to the millisecond: `2024-03-13T04:51:00.000Z`.',
  parseValue: (value) => {
    const [, day] = (typeof value === 'string' && INSTANT.exec(value)) || [];
    const instant = PlainDate.safeParse(day).success ? Date.parse(String(value)) : Number.NaN;
    if (!Number.isNaN(instant)) return instant;
    throw codedError(
      'BAD_DATE',
      `${JSON.stringify(value)} is not an instant such as "2024-03-13T09:30:00Z" or "2024-03-13T18:30:00+09:00".`,
    );
  },
  serialize: (value) => new Date(value).toISOString(),
});

builder.scalarType('LocalTime', {
  description: 'A time of day where something was printed, without zone: `18:51` or `18:51:30`.',
  serialize: String,
});

builder.scalarType('UtcOffset', {
  description: 'How far a local time is ahead of UTC: `+09:00`.',
  serialize: String,
});

builder.scalarType('URL', {
  description: 'An http or https address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: String,
});

builder.scalarType('CountryCode', {
  description: 'An ISO 3166-1 alpha-2 code such as `KR`; `XK` for Kosovo.',
  serialize: String,
});

builder.scalarType('CountryRef', {
  description:
    'A country, however you have it: alpha-2, alpha-3 or numeric ISO 3166-1 code, name or alias, in any case: `KR`, `kor`, `410`, `South Korea`.',
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('A country is given as a string, such as "KR" or "South Korea".');
  },
  serialize: String,
});

builder.scalarType('JSON', {
  description: 'A whole JSON document, given as it is.',
  serialize: (value) => value,
});
