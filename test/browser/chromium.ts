import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { pages } from '../../src/pages/pages.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { type Listening, listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is installed; null where it is not. */
export const CHROMIUM: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable) ?? null;

/** The title of tests in a browser, which says why they are skipped. */
export function inBrowser(title: string): string {
  return CHROMIUM === null ? `${title} (skipped: there is no chromium on the PATH)` : title;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page in a browser, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  /** What the browser complained of, and requests to anybody else, which are refused. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A service on a port of its own, and a browser with no other network. */
export class Visitor {
  readonly origin: string;
  readonly #listening: Listening;
  readonly #browser: Browser;

  private constructor(listening: Listening, browser: Browser) {
    this.origin = listening.origin;
    this.#listening = listening;
    this.#browser = browser;
  }

  static async to(folder: string): Promise<Visitor> {
    const service = createOnRecord({
      archive: new MemoryArchive(recordsOf(folder)),
      pages: pages({ graphiql: graphiql() }),
      codings: NODE_CODINGS,
    });
    const listening = await listen(service, { host: '127.0.0.1', port: 0 });
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '' });
    return new Visitor(listening, browser);
  }

  async open(options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await this.#browser.newContext({ baseURL: this.origin, ...options });
    const complaints: string[] = [];
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(`${this.origin}/`)) return route.continue();
      complaints.push(`asked for ${url}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, complaints, close: () => context.close() };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#listening.close();
  }
}
