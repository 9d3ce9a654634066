import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Person, launchBrowser, newPerson } from '../../support/browser.ts';
import { startServer, type TestServer, type TestServerOptions } from '../../support/server.ts';

/** A server, a browser, and the people in it. */
export interface Room {
  readonly server: TestServer;
  readonly browser: Browser;
  /** Opens a browser context of its own at an address of the server and says who it is. */
  enter(name: string, path?: string, options?: BrowserContextOptions & { init?: string }): Promise<Person>;
  /** The id of the map with this title. */
  mapId(title: string): Promise<string>;
  close(): Promise<void>;
}

export async function openRoom(options: TestServerOptions = {}): Promise<Room> {
  const server = await startServer(options);
  const browser = await launchBrowser();
  return {
    server,
    browser,
    async enter(name, path = '/', { init, ...contextOptions } = {}) {
      const person = await newPerson(browser, {
        viewport: { width: 1600, height: 1100 },
        ...contextOptions,
      });
      const { page } = person;
      if (init) await person.context.addInitScript(init);
      await page.goto(server.url + path);
      await page.getByLabel('Your name', { exact: true }).fill(name);
      await page.keyboard.press('Enter');
      await page.getByLabel('Your name', { exact: true }).waitFor({ state: 'detached' });
      return person;
    },
    async mapId(title) {
      const response = await fetch(`${server.url}/api/maps`);
      const { maps } = (await response.json()) as { maps: { id: string; title: string }[] };
      const found = maps.find((map) => map.title === title);
      if (!found) throw new Error(`no map is called “${title}”`);
      return found.id;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
