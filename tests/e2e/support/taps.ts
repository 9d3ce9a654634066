import type { Page } from 'playwright-core';
import { type Hands, keyOf, laneOfKind, type ReadModel, typeOver } from './hands.ts';
import type { MapModel } from './model.ts';
import { chooseFromMenu, emptySpot, middle } from './pointer.ts';

/**
 * Takes every movement of the pointer away from the page, and with it hovering, dragging and drawing: what is
 * left are presses and releases at one place. Runs before the page's own code.
 */
export const withoutMovement = `
  for (const type of ['pointermove', 'mousemove', 'pointerrawupdate', 'touchmove', 'mouseover', 'pointerover',
    'mouseenter', 'pointerenter', 'dragstart', 'wheel'])
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
`;

/** A person who can press at single places only: no drag, no hover, no wheel; a keyboard for words alone. */
export function tapHands(page: Page, read: ReadModel): Hands {
  const inSight = async (
    key: string,
  ): Promise<{ x: number; y: number; width: number; height: number } | null> =>
    page.evaluate((wanted) => {
      const element = document.querySelector(`[data-jw-target="${CSS.escape(wanted)}"]`);
      const pane = document.querySelector('.jw-map')?.getBoundingClientRect();
      if (!element || !pane) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      const seen = x >= pane.x && y >= pane.y && x + width <= pane.right + 1 && y + height <= pane.bottom + 1;
      return seen ? { x, y, width, height } : null;
    }, key);

  /** Where a thing is, after showing the whole map if it is out of sight. */
  async function find(key: string) {
    const box = await inSight(key);
    if (box) return box;
    await page.getByRole('button', { name: 'Fit the map in view' }).click();
    await page.waitForTimeout(400);
    const now = await inSight(key);
    if (!now) throw new Error(`${key} is out of sight even with the whole map in view`);
    return now;
  }

  async function tap(key: string): Promise<void> {
    const spot = key.startsWith('cell/') ? emptySpot(await find(key)) : middle(await find(key));
    await page.mouse.click(spot.x, spot.y);
  }

  const at = async (key: (map: MapModel) => string): Promise<void> => tap(key(await read()));

  async function menu(key: (map: MapModel) => string, label: string): Promise<void> {
    await at(key);
    await page.getByRole('button', { name: 'More actions' }).click();
    await chooseFromMenu(page, label);
  }

  async function rename(key: (map: MapModel) => string, title: string, label = 'Rename'): Promise<void> {
    await menu(key, label);
    await typeOver(page, title, 'Enter');
  }

  const addAfter = (key: (map: MapModel) => string, label: string, title: string): Promise<void> =>
    rename(key, title, label);

  async function addInCell(key: (map: MapModel) => string, label: string, text: string): Promise<void> {
    await menu(key, label);
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('ControlOrMeta+Enter');
  }

  const side = { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' } as const;

  return {
    page,
    addStageAfter: (stage, title) => addAfter((map) => keyOf.stage(map, stage), 'Add stage after', title),
    renameStage: (stage, title) => rename((map) => keyOf.stage(map, stage), title),
    moveStage: (stage, way) => menu((map) => keyOf.stage(map, stage), side[way]),
    removeStage: (stage) => menu((map) => keyOf.stage(map, stage), 'Remove'),
    addContactPointAfter: (point, title) =>
      addAfter((map) => keyOf.point(map, point), 'Add contact point after', title),
    renameContactPoint: (point, title) => rename((map) => keyOf.point(map, point), title),
    moveContactPoint: (point, way) => menu((map) => keyOf.point(map, point), side[way]),
    removeContactPoint: (point) => menu((map) => keyOf.point(map, point), 'Remove'),
    addLaneAfter: (lane, title) => addAfter((map) => keyOf.lane(map, lane), 'Add lane below', title),
    renameLane: (lane, title) => rename((map) => keyOf.lane(map, lane), title),
    moveLane: (lane, way) => menu((map) => keyOf.lane(map, lane), side[way]),
    removeLane: (lane) => menu((map) => keyOf.lane(map, lane), 'Remove'),
    addCard: (point, lane, text) => addInCell((map) => keyOf.cell(map, point, lane), 'Add card', text),
    async renameCard(text, to) {
      await menu((map) => keyOf.item(map, text), 'Edit text');
      await typeOver(page, to, null);
      await page.keyboard.press('ControlOrMeta+Enter');
    },
    async moveCard(text, point, lane) {
      await menu((map) => keyOf.item(map, text), 'Move to: choose on the map');
      await at((map) => keyOf.cell(map, point, lane));
    },
    removeCard: (text) => menu((map) => keyOf.item(map, text), 'Remove'),
    markMoment: (point) => menu((map) => keyOf.point(map, point), 'Mark as moment of truth'),
    addFailure: (point, mode) =>
      addInCell((map) => keyOf.cell(map, point, laneOfKind(map, 'failures')), 'Add failure point', mode),
    async scoreFailure(mode, scores) {
      await menu((map) => keyOf.item(map, mode), 'Score this failure');
      for (const [i, label] of ['Severity', 'Occurrence', 'Detection'].entries()) {
        await page.getByLabel(label, { exact: true }).click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(String(scores[i]));
        await page.keyboard.press('Enter');
      }
    },
    setEmotion: (point, emotion) =>
      menu((map) => keyOf.cell(map, point, laneOfKind(map, 'emotion')), `Experience: ${emotion}`),
    async undo() {
      await page.getByRole('button', { name: /^Undo/ }).first().click();
    },
  };
}
