import type { Page } from 'playwright-core';

/** A point on the screen. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Where the element of the grid with this key lies on the screen, and where the map's pane is. */
async function boxes(page: Page, key: string): Promise<{ box: Box; pane: Box }> {
  return page.evaluate((wanted) => {
    const rect = (element: Element | null) => {
      if (!element) throw new Error(`nothing on the map has the key ${wanted}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    return {
      box: rect(document.querySelector(`[data-jw-target="${CSS.escape(wanted)}"]`)),
      pane: rect(document.querySelector('.jw-pane')),
    };
  }, key);
}

/** How far a side reaches out of the pane; `end` keeps clear of what stands at the foot or far side of the map. */
function overhang(from: number, size: number, paneFrom: number, paneSize: number, end: number): number {
  const margin = 24;
  const room = Math.min(size, paneSize - margin - end);
  if (from < paneFrom + margin) return from - paneFrom - margin;
  if (from + room > paneFrom + paneSize - end) return from + room - paneFrom - paneSize + end;
  return 0;
}

/** The boxes when the map has stopped moving. */
async function boxesAtRest(page: Page, key: string): Promise<{ box: Box; pane: Box }> {
  let before = await boxes(page, key);
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(40);
    const now = await boxes(page, key);
    if (now.box.x === before.box.x && now.box.y === before.box.y) return now;
    before = now;
  }
  throw new Error(`${key} never came to rest`);
}

/** Turns the wheel until the thing with this key is in sight, and gives its box. */
export async function scrollTo(page: Page, key: string): Promise<Box> {
  const head = /^(stage|contactPoint)\//.test(key);
  const lane = key.startsWith('lane/');
  let last: Box | null = null;
  for (let i = 0; i < 20; i++) {
    const { box, pane } = await boxesAtRest(page, key);
    // At the edge of the map the wheel leads no further.
    if (last && last.x === box.x && last.y === box.y) return box;
    last = box;
    const dx = lane ? 0 : overhang(box.x, box.width, pane.x, pane.width, 24);
    const dy = head ? 0 : overhang(box.y, box.height, pane.y, pane.height, 130);
    if (dx === 0 && dy === 0) return box;
    await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
    await page.mouse.wheel(dx, dy);
  }
  throw new Error(`${key} could not be brought into sight`);
}

/** The middle of a box. */
export function middle(box: Box): Spot {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A spot in a cell where no card lies: near its lower edge. */
export function emptySpot(box: Box): Spot {
  return { x: box.x + box.width / 2, y: box.y + box.height - 4 };
}

/** Drags slowly enough that every frame sees it. */
export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const steps = 12;
  for (let i = 1; i <= steps; i++) {
    await page.mouse.move(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** Chooses from the menu that is open. */
export async function chooseFromMenu(page: Page, label: string): Promise<void> {
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: label }).first().click();
  await menu.waitFor({ state: 'detached' });
}
