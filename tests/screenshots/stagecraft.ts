import type { Page } from 'playwright-core';
import type { TestServer } from '../support/server.ts';
import type { Maps } from './maps.ts';

/** The windows the pictures are taken in, in pixels. */
export const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type Size = keyof typeof sizes;

/** What a scene has at hand. The page is named and stands anywhere in the app. */
export interface Props {
  readonly server: TestServer;
  readonly maps: Maps;
  readonly size: Size;
  readonly page: Page;
  /** A page of somebody who has not given a name. */
  readonly stranger: () => Promise<Page>;
  /** A page of somebody else, with a mouse, at the same address. */
  readonly other: (name: string) => Promise<Page>;
}

/** One state worth looking at. `arrange` returns the page to take, when it is not the usual one. */
export interface Scene {
  readonly name: string;
  readonly sizes?: readonly Size[];
  /** Also in forced colours, with reduced motion. */
  readonly forced?: boolean;
  readonly arrange: (props: Props) => Promise<Page | undefined>;
}

export const contactPoint = 'Asks whether rooms are free on two dates';

export async function openList({ page, server }: Props): Promise<void> {
  await page.goto(server.url);
  await page
    .getByRole('link', { name: /Business guest/ })
    .first()
    .waitFor();
}

export async function openMap({ page, server }: Props, id: string): Promise<void> {
  await page.goto(`${server.url}/m/${id}`);
  await page.getByRole('grid').waitFor();
  await page.getByText('Saved', { exact: true }).first().waitFor();
}

/** The middle of what the grid calls so; its boxes let the pointer through. */
async function spotOf(
  page: Page,
  role: 'gridcell' | 'columnheader' | 'rowheader' | 'listitem',
  name: string | RegExp,
): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('grid').getByRole(role, { name }).first().boundingBox();
  if (!box) throw new Error(`nothing in the grid is called ${name}`);
  return { x: box.x + Math.min(box.width / 2, 70), y: box.y + Math.min(box.height / 2, 40) };
}

export async function clickHead(page: Page, name: string, options: { button?: 'right' } = {}): Promise<void> {
  const { x, y } = await spotOf(page, 'columnheader', new RegExp(name));
  await page.mouse.click(x, y, options);
}

export async function closePanels(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Close (Details|Parked|Findings)/ }).all())
    await button.click();
}

/** The first card in sight; a text of a contact point is none. */
export async function cardSpot(page: Page): Promise<{ x: number; y: number }> {
  // Cards come over several frames, those in sight first.
  await page.locator('.jw-card[data-table="cards"]').first().waitFor();
  await page.waitForTimeout(100);
  const pane = await page.locator('.jw-pane').boundingBox();
  const boxes = await page.locator('.jw-card[data-table="cards"]').evaluateAll((all) =>
    all.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x: x + Math.min(width / 2, 40), y: y + height / 2 };
    }),
  );
  const found = boxes.find(
    ({ x, y }) =>
      pane &&
      x > pane.x + 20 &&
      y > pane.y + 60 &&
      x < pane.x + pane.width - 80 &&
      y < pane.y + pane.height - 80,
  );
  if (!found) throw new Error('no card is in sight');
  return found;
}

export async function fit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit the map in view' }).click();
  await page.waitForTimeout(500);
}

export async function fullSize(page: Page): Promise<void> {
  await page.getByRole('button', { name: /zoom to 100/ }).click();
  await page.waitForTimeout(400);
}

export const example =
  (which: 'hotel' | 'car' | 'care', copy?: string) =>
  async (props: Props): Promise<undefined> => {
    await openMap(props, copy ?? props.maps[which]);
    await closePanels(props.page);
    return undefined;
  };

export async function panel(props: Props, id: string, button: RegExp): Promise<void> {
  await openMap(props, id);
  await closePanels(props.page);
  await props.page.getByRole('button', { name: button }).click();
  await props.page.waitForTimeout(300);
}
