import type { ComponentChildren } from 'preact';

/** The head of a page that lists things: what, and how many of them there are on all pages. */
export function ListHead({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children?: ComponentChildren;
}) {
  return (
    <header class="list-head">
      <h1>{title}</h1>
      <p class="aside">
        {count.toLocaleString('en')} in all. {children}
      </p>
    </header>
  );
}
