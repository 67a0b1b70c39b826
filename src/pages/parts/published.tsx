import type { PublishedFragment } from '../queries/documents.ts';
import { Instant, PublishedDay } from './time.tsx';

/** When an article appeared: as it is printed, and what instants that can mean. */
export function Published({
  published,
  language,
}: {
  published: PublishedFragment;
  language: string;
}) {
  const { stated, time, offset, earliest, latest } = published;
  return (
    <dl class="facts">
      <div>
        <dt>Published</dt>
        <dd>
          <PublishedDay published={published} />
          {time !== null && `, ${time}`}
          {offset !== null && ` (UTC${offset})`}
        </dd>
      </div>
      <div>
        <dt>As printed</dt>
        <dd>
          <q lang={language}>{stated}</q>
        </dd>
      </div>
      <div>
        <dt>Which can mean</dt>
        <dd>
          any instant from <Instant at={earliest} /> to <Instant at={latest} />
        </dd>
      </div>
    </dl>
  );
}
