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

/** No name leads anywhere; our own services are reached by their number. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

/** A browser with no network but services of ours, each archive on a port of its own. */
export class Visitor {
  readonly #browser: Browser;
  readonly #services = new Map<string, Listening>();

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<Visitor> {
    const options = { executablePath: CHROMIUM ?? '', args: [NO_NETWORK] };
    return new Visitor(await chromium.launch(options));
  }

  /** A page that is about to visit an archive. */
  async open(folder: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const { origin } = await this.#serve(folder);
    const context = await this.#browser.newContext({ baseURL: origin, ...options });
    const complaints: string[] = [];
    // To hold requests up and look at them would keep the browser from its cache.
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`)) {
        complaints.push(`asked for ${url}`);
      }
    });
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, complaints, close: () => context.close() };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const service of this.#services.values()) await service.close();
  }

  async #serve(folder: string): Promise<Listening> {
    const known = this.#services.get(folder);
    if (known !== undefined) return known;
    const service = createOnRecord({
      archive: new MemoryArchive(recordsOf(folder)),
      pages: pages({ graphiql: graphiql() }),
      codings: NODE_CODINGS,
    });
    const listening = await listen(service, { host: '127.0.0.1', port: 0 });
    this.#services.set(folder, listening);
    return listening;
  }
}
