import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peopleColors } from '@journeywright/collab';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { contactSheet, type Picture } from './contactSheet.ts';
import { type Maps, makeMaps } from './maps.ts';
import { readmeScene, scenes } from './scenes.ts';
import { type Scene, type Size, sizes } from './stagecraft.ts';

export interface TakeOptions {
  readonly folder: string;
  /** Where the README's picture goes; null for the whole set. */
  readonly readmePicture: string | null;
  readonly axe: boolean;
  readonly only: string;
  readonly say: (line: string) => void;
}

const schemes = ['light', 'dark'] as const;

interface Studio {
  readonly server: TestServer;
  readonly maps: Maps;
  readonly browser: Browser;
  readonly size: Size;
}

/** Places of the palette, so that two people differ in every run. */
const personColors = { Ana: peopleColors[0], Priya: peopleColors[1] } as const;

async function windowOf(studio: Studio, name: keyof typeof personColors | null): Promise<BrowserContext> {
  const { browser, size } = studio;
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'en-GB',
    colorScheme: 'light',
    hasTouch: size === 'phone',
  });
  if (name !== null) {
    await context.addInitScript(
      ([who, color]) => {
        localStorage.setItem('journeywright.name', who);
        localStorage.setItem('journeywright.color', color);
      },
      [name, personColors[name]] as const,
    );
  }
  return context;
}

/**
 * Two frames, so that what follows a change of theme or size is on the screen, and the time of the app's short
 * animations: asking the browser to skip them left a dialog out of a phone's picture.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForTimeout(200);
}

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
  }
  return page.evaluate(async () => {
    type Found = {
      violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
    };
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<Found> };
    };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length})\n    ${nodes[0]?.html.slice(0, 200)}\n    ${nodes[0]?.failureSummary.replaceAll('\n', ' ').slice(0, 300)}`,
    );
  });
}

/** Takes every state in every size and theme, or the README's picture alone; returns what went wrong. */
export async function takeAll(options: TakeOptions): Promise<string[]> {
  const browser = await launchBrowser();
  const problems: string[] = [];
  try {
    const { readmePicture } = options;
    if (readmePicture !== null) {
      await withStudio(browser, 'desktop', (studio) => takeOne(studio, readmeScene, readmePicture));
      return [];
    }
    if (options.only === '') await rm(options.folder, { recursive: true, force: true });
    await mkdir(options.folder, { recursive: true });
    // Each size has a server of its own, since some scenes end it.
    const pictures = await Promise.all(
      (Object.keys(sizes) as Size[]).map((size) =>
        withStudio(browser, size, async (studio) => {
          const began = Date.now();
          const taken = await takeSize(studio, options, problems);
          options.say(`${size}: ${taken.length} pictures, ${((Date.now() - began) / 1000).toFixed(1)} s`);
          return taken;
        }),
      ),
    );
    await writeFile(join(options.folder, 'index.html'), contactSheet(pictures.flat()));
  } finally {
    await browser.close();
  }
  return problems;
}

async function withStudio<T>(browser: Browser, size: Size, work: (studio: Studio) => Promise<T>): Promise<T> {
  const server = await startServer();
  try {
    return await work({ server, maps: await makeMaps(server.url), browser, size });
  } finally {
    await server.stop();
  }
}

async function takeOne(studio: Studio, scene: Scene, path: string): Promise<void> {
  const context = await windowOf(studio, 'Ana');
  const page = await context.newPage();
  await scene.arrange({ ...studio, page, stranger: () => context.newPage(), other: () => context.newPage() });
  await settle(page);
  await page.screenshot({ path });
  await context.close();
}

async function takeSize(studio: Studio, options: TakeOptions, problems: string[]): Promise<Picture[]> {
  const { size } = studio;
  const pictures: Picture[] = [];
  const context = await windowOf(studio, 'Ana');
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(`${size}: ${error.message}`));
  const guests: BrowserContext[] = [];
  const guest = async (name: 'Priya' | null): Promise<Page> => {
    const made = await windowOf(studio, name);
    guests.push(made);
    return made.newPage();
  };
  for (const scene of scenes) {
    if (!scene.name.includes(options.only) || (scene.sizes && !scene.sizes.includes(size))) continue;
    try {
      const shown =
        (await scene.arrange({
          ...studio,
          page,
          stranger: () => guest(null),
          other: async () => {
            const other = await guest('Priya');
            await other.goto(page.url());
            await other.getByRole('grid').waitFor();
            return other;
          },
        })) ?? page;
      for (const scheme of schemes) {
        await shown.emulateMedia({ colorScheme: scheme });
        await settle(shown);
        const file = `${scene.name.replaceAll(' ', '-')}.${size}.${scheme}.png`;
        await shown.screenshot({ path: join(options.folder, file) });
        pictures.push({ scene: scene.name, size, look: scheme, file });
        if (options.axe) {
          for (const found of await violations(shown))
            problems.push(`${scene.name}, ${size}, ${scheme}: ${found}`);
        }
      }
      if (scene.forced) {
        await shown.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
        await settle(shown);
        const file = `${scene.name.replaceAll(' ', '-')}.${size}.forced.png`;
        await shown.screenshot({ path: join(options.folder, file) });
        pictures.push({ scene: scene.name, size, look: 'forced colours', file });
      }
      await shown.emulateMedia({ colorScheme: 'light', forcedColors: null, reducedMotion: null });
    } catch (error) {
      problems.push(`${scene.name}, ${size}: ${(error as Error).message.slice(0, 400)}`);
      const file = `failed-${scene.name.replaceAll(' ', '-')}.${size}.png`;
      await page.screenshot({ path: join(options.folder, file) }).catch(() => {});
    }
    for (const made of guests.splice(0)) await made.close();
  }
  await context.close();
  return pictures;
}
