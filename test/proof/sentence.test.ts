import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Likeness, Sentence, sentencesIn } from '../../src/proof/sentence.ts';

const BOAT = 'The last boat leaves at ten, and it will wait for the bus, but not for ever.';

const likeness = (sentence: string, spoken = BOAT) => new Sentence(sentence).likenessTo(spoken);
const verbatim: Likeness = { verbatim: true, differences: [], cost: 0 };

/** What differs, as `recorded > found`. */
function told(sentence: string, spoken = BOAT): string[] | undefined {
  return likeness(sentence, spoken)?.differences.map(
    ({ recorded, found }) => `${recorded} > ${found}`,
  );
}

describe('a sentence is verbatim', () => {
  it.each([
    ['whole', BOAT, BOAT],
    ['as a part', 'it will wait for the bus', BOAT],
    ['without the stop at its end', BOAT.slice(0, -1), BOAT],
    ['decomposed', 'El año próximo'.normalize('NFD'), 'El año próximo será mejor'],
    ['on several lines', 'it will wait\r\n  for the bus', BOAT],
    ['with a no-break space', 'leaves at\u00A0ten', BOAT],
    ['where the record has a no-break space', 'leaves at ten', 'It leaves at\u00A0ten.'],
    ['where the record goes on in a new line', 'leaves at ten', 'It leaves\nat ten.'],
    ['in letters beyond 16 bits', '𝗞𝗜𝗧𝗘 𝗗𝗔𝗬', 'It is 𝗞𝗜𝗧𝗘 𝗗𝗔𝗬 🇰🇪 today'],
    ['with emoji', 'wait 🪁👩🏾‍🦱 for', 'They wait 🪁👩🏾‍🦱 for us'],
    ['as a part of a script without spaces', '橋は直った', '昨日、橋は直ったと言った。'],
  ])('%s', (_, sentence, spoken) => {
    expect(likeness(sentence, spoken)).toEqual(verbatim);
  });

  it('wherever it stands', () => {
    const words = fc.array(fc.stringMatching(/^[a-zà-ÿ]{1,8}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, words, (before, sentence, after) => {
        const spoken = [...before, ...sentence, ...after].join(' ');
        expect(likeness(sentence.join(' '), spoken)).toEqual(verbatim);
      }),
    );
  });
});

describe('a sentence is near, with no word that differs,', () => {
  it.each([
    ['with straight marks', "I can't say", 'I can’t say'],
    ['with other dashes', 'the boat - the last one - left', 'the boat – the last one — left'],
    ['with dots where nothing was left out', 'it will… wait', BOAT],
    ['with three dots', 'quick, but ... not', 'quick, but … not'],
    ['with a hyphen left out', 'free riding', 'free-riding'],
    ['with a soft hyphen', 'the har\u00ADbour', 'the harbour'],
    ['cut off by dots', 'The last boat leaves…', BOAT],
    ['begun by dots', '... it will wait for the bus', BOAT],
  ])('%s', (_, sentence, spoken) => {
    expect(likeness(sentence, spoken)).toMatchObject({ verbatim: false, differences: [] });
  });
});

describe('what differs is told', () => {
  it.each([
    ['another word', BOAT.replace('ten', 'six'), ['ten, > six,']],
    ['another first word', BOAT.replace('The', 'A'), ['The > A']],
    ['another last word', BOAT.replace('ever', 'long'), ['ever. > long.']],
    ['a word too many', BOAT.replace('will', 'will not'), [' > not']],
    ['a word too few', BOAT.replace('not for', 'for'), ['not > ']],
    ['case', 'the last boat leaves at ten', ['The > the']],
    ['a comma for a stop', 'it will wait for the bus.', ['bus, > bus.']],
    ['an accent', 'el ano proximo sera mejor', ['año > ano', 'próximo > proximo', 'será > sera']],
  ])('%s', (name, sentence, differences) => {
    const spoken = name === 'an accent' ? 'el año próximo será mejor' : BOAT;
    expect(told(sentence, spoken)).toEqual(differences);
  });

  it.each(['…', '[…]', '(…)', '...', '[...]', '. . .', '[ ... ]', '….'])(
    'words left out by %s',
    (mark) => {
      const omitted = mark === '….' ? '…' : mark;
      expect(told(`The last boat leaves ${omitted} it will wait for the bus`)).toEqual([
        'at ten, and > …',
      ]);
    },
  );

  it('words left out in two places, and a word changed between them', () => {
    expect(told('The last boat … it will halt for the bus … not for ever.')).toEqual([
      'leaves at ten, and > …',
      'wait > halt',
      'but > …',
    ]);
  });

  it('words left out before one that stands there earlier too', () => {
    expect(told('the dog … the', 'the dog saw the cat')).toEqual(['saw > …']);
  });
});

describe('a sentence is another one', () => {
  it.each([
    ['with half of its words', 'The last train comes at six, and they will stop for a chat'],
    ['of three words, with one changed', 'leaves at six'],
    ['whose words were said, but not so often', 'the bus, the bus, the bus, the bus'],
    ['that is part of a word', 'east boat'],
    ['with its parts in another order', 'wait for the bus … The last boat leaves'],
    ['with a part that nobody said', 'The last boat leaves … we all sing in the rain'],
  ])('%s', (_, sentence) => {
    expect(likeness(sentence)).toBeNull();
  });

  it('where it begins inside letters beyond 16 bits', () => {
    expect(likeness('𝗜𝗧𝗘 𝗗𝗔𝗬', '𝗞𝗜𝗧𝗘 𝗗𝗔𝗬 🇰🇪')).toBeNull();
  });
});

describe('a pasted text means', () => {
  it.each([
    ['itself', 'We are ready', ['We are ready']],
    ['what stands in its marks', '“We are ready.”', ['We are ready.']],
    ['what stands in straight marks', '"We are ready."', ['We are ready.']],
    ['what stands in single marks', "'We're ready,'", ["We're ready,"]],
    ['what stands in guillemets', '« Nous sommes prêts »', ['Nous sommes prêts']],
    ['what stands in German marks', '„Wir sind bereit“', ['Wir sind bereit']],
    ['what stands in Japanese marks', '「準備はできた」', ['準備はできた']],
    [
      'all of it too, where there is an attribution',
      '“We are ready,” she said.',
      ['We are ready,', '“We are ready,” she said.'],
    ],
    [
      'its parts together, where an attribution interrupts them',
      '“We took it apart,” she said, “and put it back.”',
      ['We took it apart, and put it back.', '“We took it apart,” she said, “and put it back.”'],
    ],
    [
      'what stands in the outer marks',
      '“They call it ‘the whale’ here,” he wrote.',
      ['They call it ‘the whale’ here,', '“They call it ‘the whale’ here,” he wrote.'],
    ],
    ['itself, where an apostrophe is no mark', 'They’ll wrap ’em up', ['They’ll wrap ’em up']],
    ['nothing where it has no words', ' “…” — 🪁 ', []],
  ])('%s', (_, pasted, sentences) => {
    expect(sentencesIn(pasted).map(({ text }) => text)).toEqual(sentences);
  });

  it('something that can be compared, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (pasted, spoken) => {
          for (const sentence of sentencesIn(pasted)) {
            for (const { atLeast } of sentence.shared) expect(atLeast).toBeGreaterThan(0);
            expect(sentence.likenessTo(spoken)?.cost ?? 0).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
