import { html as HTML, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

const NO_ATTRIBUTES: Token.Attribute[] = [];

/**
 * A node of a page: as much of it as its text needs. Children are linked to each other, so that a node is
 * one object however many it has: a page of nothing but tags takes a third of the memory and of the time.
 */
export class PageNode {
  readonly name: string;
  readonly namespace: HTML.NS;
  readonly attributes: Token.Attribute[];
  text: string;
  parent: PageNode | null = null;
  first: PageNode | null = null;
  last: PageNode | null = null;
  previous: PageNode | null = null;
  next: PageNode | null = null;

  constructor(name: string, text = '', namespace = HTML.NS.HTML, attributes = NO_ATTRIBUTES) {
    this.name = name;
    this.text = text;
    this.namespace = namespace;
    this.attributes = attributes.length === 0 ? NO_ATTRIBUTES : attributes;
  }

  /** Puts a node that stands nowhere before a child, or after all where there is none. */
  insert(child: PageNode, before: PageNode | null): void {
    const previous = before === null ? this.last : before.previous;
    child.parent = this;
    child.previous = previous;
    child.next = before;
    if (previous === null) this.first = child;
    else previous.next = child;
    if (before === null) this.last = child;
    else before.previous = child;
  }

  insertText(text: string, before: PageNode | null): void {
    const previous = before === null ? this.last : before.previous;
    if (previous?.name === '#text') previous.text += text;
    else this.insert(new PageNode('#text', text), before);
  }

  detach(): void {
    const { parent, previous, next } = this;
    if (parent === null) return;
    if (previous === null) parent.first = next;
    else previous.next = next;
    if (next === null) parent.last = previous;
    else next.previous = previous;
    this.parent = null;
    this.previous = null;
    this.next = null;
  }

  children(): PageNode[] {
    const children: PageNode[] = [];
    for (let child = this.first; child !== null; child = child.next) children.push(child);
    return children;
  }
}

class PageDocument extends PageNode {
  mode = HTML.DOCUMENT_MODE.NO_QUIRKS;
}

type PageTree = TreeAdapterTypeMap<
  PageNode,
  PageNode,
  PageNode,
  PageDocument,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode,
  PageNode
>;

/** What the parser asks of a tree. Comments have no text here, document types no node, templates no content but children. */
const PAGE_TREE: TreeAdapter<PageTree> = {
  createDocument: () => new PageDocument('#document'),
  createDocumentFragment: () => new PageNode('#document-fragment'),
  createElement: (name, namespace, attributes) => new PageNode(name, '', namespace, attributes),
  createCommentNode: () => new PageNode('#comment'),
  createTextNode: (text) => new PageNode('#text', text),
  appendChild: (parent, child) => parent.insert(child, null),
  insertBefore: (parent, child, before) => parent.insert(child, before),
  insertText: (parent, text) => parent.insertText(text, null),
  insertTextBefore: (parent, text, before) => parent.insertText(text, before),
  detachNode: (node) => node.detach(),
  setTemplateContent: () => {},
  getTemplateContent: (template) => template,
  setDocumentType: () => {},
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: ({ mode }) => mode,
  adoptAttributes: () => {},
  getFirstChild: ({ first }) => first,
  getChildNodes: (node) => node.children(),
  getParentNode: ({ parent }) => parent,
  getAttrList: ({ attributes }) => attributes,
  getTagName: ({ name }) => name,
  getNamespaceURI: ({ namespace }) => namespace,
  getTextNodeContent: ({ text }) => text,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node): node is PageNode => node.name === '#text',
  isCommentNode: (node): node is PageNode => node.name === '#comment',
  isDocumentTypeNode: (node): node is PageNode => node.name === '#documentType',
  isElementNode: (node): node is PageNode => !node.name.startsWith('#'),
  setNodeSourceCodeLocation: () => {},
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => {},
};

/** The tree of a page, as browsers build it. */
export function pageTree(page: string): PageNode {
  return parse<PageTree>(page, { treeAdapter: PAGE_TREE });
}
