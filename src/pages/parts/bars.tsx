/** One bar, and where what it counts is listed. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly href?: string;
  /** What else is to be known of it. */
  readonly note?: string;
}

/** A bar chart that is a table: without its pictures it tells the same. */
export function Bars({
  caption,
  of,
  bars,
  rest = [],
}: {
  /** What is counted by what. */
  caption: string;
  /** What the first column names. */
  of: string;
  bars: readonly Bar[];
  /** What is counted besides, without a bar. */
  rest?: readonly Bar[];
}) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table class="bars">
      <caption class="hidden">{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Quotations</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, href, note }) => (
          <tr>
            <th scope="row">
              {href === undefined ? label : <a href={href}>{label}</a>}
              {note !== undefined && <span class="aside"> ({note})</span>}
              <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="2" />
                <rect width={Math.max(1, (100 * count) / most)} height="2" />
              </svg>
            </th>
            <td>{count.toLocaleString('en')}</td>
          </tr>
        ))}
        {rest
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => (
            <tr class="rest">
              <th scope="row">{label}</th>
              <td>{count.toLocaleString('en')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
