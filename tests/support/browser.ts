import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from './chromium.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One person at one browser: a context of its own (storage, cookies), its page, and what went wrong in it. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors and uncaught exceptions so far, in order. Failed network requests are not in it. */
  readonly errors: readonly string[];
}

/** Starts a headless Chromium with a profile of its own. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium found. Run the tests with `npm test`, which installs one, or set CHROMIUM_PATH.',
    );
  }
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** Opens a new person's browser window: nothing is shared with any other person's. */
export async function newPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  return { context, page, errors: collectErrors(page) };
}

/**
 * Collects console errors and uncaught exceptions. A lost connection is part of many tests, and the browser
 * logs every failed request as an error, so those lines are left out.
 */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    const network = /^(Failed to load resource|WebSocket connection to )|net::ERR_/.test(text);
    if (message.type() === 'error' && !network) errors.push(text);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}
