import type { View } from './page.ts';
import { Mistake } from './parts/mistake.tsx';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This cannot be answered',
  404: 'There is nothing here',
  405: 'This is not done here',
  413: 'Too much at once',
  415: 'This form of text is not read here',
  503: 'Too busy',
  504: 'It took too long',
};

/** What is shown instead of a page, with what to do. */
export function errorPage(status: number, message: string): View {
  const title = TITLES[status] ?? 'Something went wrong';
  return {
    title,
    main: (
      <Mistake status={status} title={title} message={message}>
        <p>
          Search for names, headlines and words above, or start from <a href="/">the front page</a>.
        </p>
      </Mistake>
    ),
  };
}
