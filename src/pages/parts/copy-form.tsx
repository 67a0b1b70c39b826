/** An article that a copy can be held against. */
export interface Choice {
  readonly slug: string;
  readonly label: string;
}

/** Takes a copy of an article, or a sentence, to be held against the record. */
export function CopyForm({
  choices,
  chosen,
  rows = 10,
}: {
  choices: readonly Choice[];
  chosen?: string | undefined;
  rows?: number;
}) {
  return (
    <form class="copy-form" method="post" action="/verify">
      <p>
        <label for="copy-text">Your copy of an article, or one sentence</label>
        <textarea id="copy-text" name="text" rows={rows} required spellcheck={false} />
      </p>
      <p>
        <label for="copy-article">Hold it against</label>
        <select id="copy-article" name="article">
          <option value="">every quotation on record</option>
          {choices.map(({ slug, label }) => (
            <option value={slug} selected={slug === chosen}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <p class="check">
        <input type="checkbox" id="copy-html" name="format" value="HTML" />
        <label for="copy-html">It is the source of a web page</label>
      </p>
      <p>
        <button type="submit">Check it</button>
      </p>
      <p class="aside">Nothing of it is kept: it enters no cache and no log.</p>
    </form>
  );
}
