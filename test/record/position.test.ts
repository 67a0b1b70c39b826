import { describe, expect, it } from 'vitest';
import { wasHeldOn } from '../../src/record/person.ts';

const title = 'President';
const term = { title, from: '2017-01-20', to: '2021-01-20' };
const since = { title, from: '2021-01-20' };
const until = { title, to: '2021-01-20' };
const attested = { title, attestedOn: '2024-03-13' };

describe('a position', () => {
  it.each([
    ['before its first day', term, '2017-01-19', false],
    ['on its first day', term, '2017-01-20', true],
    ['on its last day', term, '2021-01-20', true],
    ['after its last day', term, '2021-01-21', false],
    ['before the day since when', since, '2021-01-19', false],
    ['long after the day since when', since, '2099-12-31', true],
    ['on the day until when', until, '2021-01-20', true],
    ['before it, since when not being known', until, '2021-01-19', false],
    ['after the day until when', until, '2021-01-21', false],
    ['on the one day it is attested', attested, '2024-03-13', true],
    ['the day before it is attested', attested, '2024-03-12', false],
    ['the day after it is attested', attested, '2024-03-14', false],
    ['on any day, where none is known', { title }, '2024-03-13', false],
  ])('asked for %s', (_, position, day, held) => {
    expect(wasHeldOn(position, day)).toBe(held);
  });
});
