import type { ComponentChildren } from 'preact';

/** What cannot be answered and why, with what to do about it. */
export function Mistake({
  status = 400,
  title = 'This cannot be answered',
  message,
  children,
}: {
  status?: number;
  title?: string;
  message: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="narrow">
      <header class="list-head">
        <p class="kicker">{status}</p>
        <h1>{title}</h1>
      </header>
      <p>{message}</p>
      {children}
    </div>
  );
}
