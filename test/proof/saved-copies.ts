/** The ways in which programs save an article that change no word of it: what each does to the text. */
export const RETYPED: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with CR alone': (text) => text.replaceAll('\n', '\r'),
  decomposed: (text) => text.normalize('NFD'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'with narrow no-break spaces': (text) => text.replaceAll(' ', '\u202F'),
  'with two spaces for one': (text) => text.replaceAll(' ', '  '),
  'wrapped at every space': (text) => text.replaceAll(' ', '\n'),
  'with zero-width spaces inside words': (text) => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u200B'),
  'with soft hyphens inside words': (text) => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u00AD'),
  'with straight marks': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  'with plain hyphens for dashes': (text) => text.replace(/[–—]/g, '-'),
  'with two hyphens for a dash': (text) => text.replaceAll('—', '--'),
  'with three dots for an ellipsis': (text) => text.replaceAll('…', '...'),
};

/** All of it at once. */
export function retyped(text: string): string {
  const ways = Object.entries(RETYPED).filter(([name]) => !/CR|byte order/.test(name));
  const changed = ways.reduce((copy, [, change]) => change(copy), text);
  return `\uFEFF${changed.replaceAll('\n', '\r\n').normalize('NFD')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  '‘': '&lsquo;',
  '’': '&rsquo;',
  '—': '&mdash;',
  '–': '&ndash;',
  '…': '&hellip;',
  '€': '&euro;',
  é: '&eacute;',
};

/** The text with entities for all characters that are not ASCII. */
function escaped(text: string): string {
  return Array.from(text, (character) => {
    const named = ENTITIES[character];
    if (named !== undefined) return named;
    return /[\x20-\x7E\n]/.test(character) ? character : `&#${character.codePointAt(0)};`;
  }).join('');
}

/** A word of which the second half is in another element, as links and emphasis make it. */
function tagged(word: string, index: number): string {
  const points = Array.from(word);
  const [head, tail] = [points.slice(0, 2).join(''), points.slice(2).join('')];
  const tags = ['em', 'a', 'span', 'strong'];
  const tag = tags[index % tags.length];
  return index % 3 === 0 && tail !== ''
    ? `${escaped(head)}<${tag} class="x">${escaped(tail)}</${tag}>`
    : escaped(word);
}

export const MENU = 'Home World Sport Sign in';

/** A page as a browser saves it: entities, inline tags, scripts, and more than the article. */
export function page(text: string): string {
  const blocks = text
    .trim()
    .split('\n\n')
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.split(' ').map(tagged).join(' '));
      return `<p>${lines.join('<br>')}</p>`;
    });
  return `<!DOCTYPE html>
<html lang="en"><head><title>Title &ndash; Site</title><style>p { margin: 0 }</style>
<script>window.quote = "“not words”";</script></head>
<body><nav><ul><li>Home</li><li>World</li><li>Sport</li></ul> <a href="/in">Sign&nbsp;in</a></nav>
<main><article>
${blocks.join('\n<aside><script>advertise()</script></aside>\n')}
</article></main>
<footer>&copy; The Site. All rights reserved.<noscript>Scripts please</noscript></footer></body></html>
`;
}
