import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export class Html {
  readonly elements: readonly Element[];
  /** What no page that is written with care has. */
  readonly mistakes: readonly string[];

  constructor(text: string) {
    const mistakes: string[] = [];
    const document = parse(text, {
      onParseError: ({ code, startLine, startCol }: ParserError) =>
        mistakes.push(`${code} at ${startLine}:${startCol}`),
    });
    this.elements = elementsOf(document);
    this.mistakes = mistakes;
  }

  all(tag: string, attribute?: string, value?: string): Element[] {
    return this.elements.filter(
      (one) =>
        one.tagName === tag &&
        (attribute === undefined ||
          attributeOf(one, attribute) === (value ?? attributeOf(one, attribute))),
    );
  }

  /** The text of every element of a tag, perhaps only of those with a class. */
  texts(tag: string, name?: string): string[] {
    return this.elements
      .filter((one) => one.tagName === tag)
      .filter((one) => name === undefined || classesOf(one).includes(name))
      .map(textOf);
  }

  get main(): string {
    return textOf(this.all('main')[0]);
  }

  get ids(): string[] {
    return this.elements.flatMap((one) => attributeOf(one, 'id') ?? []);
  }

  /** Where its links and forms lead, and what it fetches. */
  get addresses(): string[] {
    return this.elements.flatMap((one) =>
      ['href', 'src', 'action', 'cite'].flatMap((name) => attributeOf(one, name) ?? []),
    );
  }
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** What stands in an element, with single spaces. */
export function textOf(node: Node | undefined): string {
  return node === undefined ? '' : rawText(node).replaceAll(/\s+/g, ' ').trim();
}

export function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(' ');
}

function elementsOf(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}
