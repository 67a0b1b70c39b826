import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/text/quotation.ts';

const wordsIn = (text: string): string[] =>
  quotationsIn(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .sort();

describe('the quotations of a text', () => {
  it.each([
    ['curly marks', 'He said, “Go.” She said, “Stay.”', ['Go.', 'Stay.']],
    ['straight marks', 'He said, "Go." She said, "Stay."', ['Go.', 'Stay.']],
    [
      'single marks and apostrophes',
      '‘It’s ours,’ he said, ‘isn’t it?’',
      ['It’s ours,', 'isn’t it?'],
    ],
    ['low opening marks', 'Er sagte: „Geh.“', ['Geh.']],
    ['guillemets', 'Elle dit : « Viens. »', ['Viens.']],
    ['marks in marks', '“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,', 'no']],
    [
      'marks around an apostrophe before a word',
      '"It was in the \'80s," she said. "No," he said.',
      ["It was in the '80s,", 'No,'],
    ],
    [
      'marks in marks that are closed by another glyph',
      "He said: “I would say, ‘Go.'” She said, “Stay.”",
      ["I would say, ‘Go.'", 'Stay.'],
    ],
    ['marks closed by an opening one', '“Not now,“ he said. “Later.”', ['Not now,', 'Later.']],
    ['a line that is broken', 'He said, “Go\nhome.” And left.', ['Go\nhome.']],
    ['none', 'An en dash – or two – opens nothing, nor does 5" or rock ’n’ roll.', []],
  ])('stand in %s', (_, text, expected) => expect(wordsIn(text)).toEqual([...expected].sort()));

  it('go on where the next paragraph opens them anew', () => {
    expect(wordsIn('He said, “One.\n\n“Two.” Then three.')).toEqual(['One.', 'Two.']);
    expect(wordsIn('He said, “One.\n“Two.” Then three.')).toEqual(['One.', 'Two.']);
  });

  it('begin with a dash at the beginning of a line', () => {
    expect(wordsIn('—Ya viene —dijo ella.\nLlovía — mucho.')).toEqual(['Ya viene —dijo ella.']);
  });

  it('do not lie between the end of one and the beginning of another', () => {
    const text = '“Ten,” she said. “It always has,” she said.';
    expect(wordsIn(text)).toEqual(['It always has,', 'Ten,']);
    expect(wordsIn(text.replaceAll(/[“”]/g, '"'))).toEqual(['It always has,', 'Ten,']);
  });
});
