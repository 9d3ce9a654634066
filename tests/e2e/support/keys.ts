import type { Page } from 'playwright-core';
import { type Hands, keyOf, laneOfKind, type ReadModel, typeOver } from './hands.ts';
import type { MapModel } from './model.ts';

const headRows = 2;
const headColumns = 1;

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOfKey(map: MapModel, key: string): Place {
  const [kind, first = '', second = ''] = key.split('/');
  const column = (point: string): number =>
    map.contactPoints.findIndex(({ id }) => id === point) + headColumns;
  const row = (lane: string): number => map.lanes.findIndex(({ id }) => id === lane) + headRows;
  if (kind === 'stage') {
    const point = map.contactPoints.find(({ place }) => place.stage === first);
    return { row: 0, column: column(point?.id ?? '') };
  }
  if (kind === 'contactPoint') return { row: 1, column: column(first) };
  if (kind === 'lane') return { row: row(first), column: 0 };
  if (kind === 'cell') return { row: row(first), column: column(second) };
  return { row: 0, column: 0 };
}

/** A person who uses nothing but the keyboard, and knows where things are from hearing them read. */
export function keyHands(page: Page, read: ReadModel): Hands {
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  /** What has the focus, once the frame after the last key has been drawn: the focus follows with it. */
  const active = (): Promise<string | null> =>
    page.evaluate(
      () =>
        new Promise<string | null>((resolve) => {
          const tell = (): void => {
            const holder = document.activeElement?.closest('[data-jw-target]');
            resolve(holder?.getAttribute('data-jw-target') ?? null);
          };
          requestAnimationFrame(() => requestAnimationFrame(tell));
        }),
    );

  async function intoGrid(): Promise<void> {
    // A menu or an edit that just ended gives the focus back by itself.
    for (let i = 0; i < 20 && (await active()) === null; i++) await page.waitForTimeout(50);
    for (let i = 0; i < 150; i++) {
      if ((await active()) !== null) return;
      await press(i < 3 ? 'Escape' : 'Tab');
    }
    throw new Error('Tab never reached the map');
  }

  async function goTo(map: MapModel, wanted: string): Promise<void> {
    await intoGrid();
    const target = placeOfKey(map, wanted);
    for (let i = 0; i < 120; i++) {
      const now = await active();
      if (now === wanted) return;
      if (now === null) throw new Error(`the focus left the map on the way to ${wanted}`);
      if (now.startsWith('item/')) {
        // Not Escape: it would also call off a move that waits for its place.
        await press('ArrowLeft');
        continue;
      }
      const { row, column } = placeOfKey(map, now);
      if (column !== target.column && row < headRows) await press('ArrowDown');
      else if (column !== target.column) await press(column < target.column ? 'ArrowRight' : 'ArrowLeft');
      else await press(row < target.row ? 'ArrowDown' : 'ArrowUp');
    }
    throw new Error(`${wanted} was not reached, the focus is on ${await active()}`);
  }

  async function goToItem(map: MapModel, text: string): Promise<void> {
    const wanted = keyOf.item(map, text);
    const { point, lane } = map.item(text);
    await goTo(map, `cell/${lane}/${point}`);
    await press('Enter');
    for (let i = 0; i < 40 && (await active()) !== wanted; i++) await press('ArrowDown');
    if ((await active()) !== wanted) throw new Error(`the item “${text}” was not reached`);
  }

  /** Opens the menu of what has the focus and chooses by its words. */
  async function choose(label: string): Promise<void> {
    await press('Shift+F10');
    await page.getByRole('menu').waitFor();
    const focused = (): Promise<string> =>
      page.evaluate(
        () =>
          document.activeElement?.querySelector('[slot=label]')?.textContent ??
          document.activeElement?.textContent ??
          '',
      );
    for (let i = 0; i < 60; i++) {
      if ((await focused()).startsWith(label)) {
        await press('Enter');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        return;
      }
      await press('ArrowDown');
    }
    throw new Error(`the menu has no “${label}”`);
  }

  async function at(key: (map: MapModel) => string): Promise<void> {
    const map = await read();
    await goTo(map, key(map));
  }

  async function rename(key: (map: MapModel) => string, title: string): Promise<void> {
    await at(key);
    await press('F2');
    await typeOver(page, title, 'Enter');
  }

  async function addAfter(key: (map: MapModel) => string, title: string): Promise<void> {
    await at(key);
    await press('Insert');
    await typeOver(page, title, 'Enter');
  }

  async function shift(key: (map: MapModel) => string, arrow: string): Promise<void> {
    await at(key);
    await press(`Alt+${arrow}`);
  }

  async function remove(key: (map: MapModel) => string): Promise<void> {
    await at(key);
    await press('Delete');
  }

  const arrow = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const;

  return {
    page,
    addStageAfter: (stage, title) => addAfter((map) => keyOf.stage(map, stage), title),
    renameStage: (stage, title) => rename((map) => keyOf.stage(map, stage), title),
    moveStage: (stage, way) => shift((map) => keyOf.stage(map, stage), arrow[way]),
    removeStage: (stage) => remove((map) => keyOf.stage(map, stage)),
    addContactPointAfter: (point, title) => addAfter((map) => keyOf.point(map, point), title),
    renameContactPoint: (point, title) => rename((map) => keyOf.point(map, point), title),
    moveContactPoint: (point, way) => shift((map) => keyOf.point(map, point), arrow[way]),
    removeContactPoint: (point) => remove((map) => keyOf.point(map, point)),
    addLaneAfter: (lane, title) => addAfter((map) => keyOf.lane(map, lane), title),
    renameLane: (lane, title) => rename((map) => keyOf.lane(map, lane), title),
    moveLane: (lane, way) => shift((map) => keyOf.lane(map, lane), arrow[way]),
    removeLane: (lane) => remove((map) => keyOf.lane(map, lane)),
    async addCard(point, lane, text) {
      await at((map) => keyOf.cell(map, point, lane));
      await page.keyboard.type(text);
      await press('ControlOrMeta+Enter');
    },
    async renameCard(text, to) {
      await goToItem(await read(), text);
      await press('F2');
      await typeOver(page, to, 'Tab');
    },
    async moveCard(text, point, lane) {
      const map = await read();
      await goToItem(map, text);
      await choose('Move to: choose on the map');
      await goTo(map, keyOf.cell(map, point, lane));
      await press('Enter');
    },
    async removeCard(text) {
      await goToItem(await read(), text);
      await press('Delete');
    },
    async markMoment(point) {
      await at((map) => keyOf.point(map, point));
      await choose('Mark as moment of truth');
    },
    async addFailure(point, mode) {
      const map = await read();
      await goTo(map, keyOf.cell(map, point, laneOfKind(map, 'failures')));
      await page.keyboard.type(mode);
      await press('ControlOrMeta+Enter');
    },
    async scoreFailure(mode, scores) {
      await goToItem(await read(), mode);
      await choose('Score this failure');
      for (const [i, label] of ['Severity', 'Occurrence', 'Detection'].entries()) {
        const field = page.getByLabel(label, { exact: true });
        for (
          let tries = 0;
          tries < 12 && !(await field.evaluate((el) => el === document.activeElement));
          tries++
        )
          await press('Tab');
        await page.keyboard.type(String(scores[i]));
      }
      await press('Enter');
    },
    async setEmotion(point, emotion) {
      const map = await read();
      await goTo(map, keyOf.cell(map, point, laneOfKind(map, 'emotion')));
      await press(String(emotion));
    },
    async undo() {
      await intoGrid();
      await press('ControlOrMeta+z');
    },
  };
}
