import type { Page } from 'playwright-core';
import { type Hands, keyOf, laneOfKind, type ReadModel, typeOver } from './hands.ts';
import type { MapModel } from './model.ts';
import { chooseFromMenu, drag, emptySpot, middle, scrollTo, type Spot } from './pointer.ts';

/** A person with a mouse: double clicks, drags, right clicks and the "+" that appears under the pointer. */
export function mouseHands(page: Page, read: ReadModel): Hands {
  const boxOf = async (key: (map: MapModel) => string) => scrollTo(page, key(await read()));

  const rename = async (key: (map: MapModel) => string, title: string): Promise<void> => {
    const spot = middle(await boxOf(key));
    await page.mouse.dblclick(spot.x, spot.y);
    await typeOver(page, title, 'Enter');
  };

  const menu = async (spot: Spot, label: string): Promise<void> => {
    await page.mouse.click(spot.x, spot.y, { button: 'right' });
    await chooseFromMenu(page, label);
  };

  const remove = async (key: (map: MapModel) => string): Promise<void> =>
    menu(middle(await boxOf(key)), 'Remove');

  /** Drags a head over the near half of its neighbour and a little further. */
  const dragPast = async (
    map: MapModel,
    key: string,
    neighbour: string,
    axis: 'x' | 'y',
    forward: boolean,
  ): Promise<void> => {
    await scrollTo(page, forward ? neighbour : key);
    const from = await scrollTo(page, forward ? key : neighbour).then(() => scrollTo(page, key));
    const over = await scrollTo(page, neighbour);
    const start = middle(from);
    const part = forward ? 0.9 : 0.1;
    const end =
      axis === 'x'
        ? { x: over.x + over.width * part, y: start.y }
        : { x: start.x, y: over.y + over.height * part };
    await drag(page, start, end);
    void map;
  };

  const neighbour = (titles: readonly string[], title: string, step: number): string =>
    titles[titles.indexOf(title) + step] ?? title;

  /** The "+" at the far edge of a head. */
  const insertAfter = async (
    key: (map: MapModel) => string,
    label: string,
    axis: 'x' | 'y',
    title: string,
  ): Promise<void> => {
    const box = await boxOf(key);
    const edge =
      axis === 'x'
        ? { x: box.x + box.width, y: box.y + box.height / 2 }
        : { x: box.x + 40, y: box.y + box.height };
    await page.mouse.move(edge.x, edge.y);
    const plus = page.getByTitle(label);
    const boxes = await plus.evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    const distance = (spot: Spot): number =>
      axis === 'x' ? Math.abs(spot.x - edge.x) : Math.abs(spot.y - edge.y);
    const nearest = boxes.reduce((best, spot) => (distance(spot) < distance(best) ? spot : best));
    await page.mouse.move(nearest.x, nearest.y);
    await page.mouse.click(nearest.x, nearest.y);
    await typeOver(page, title, 'Enter');
  };

  const addInCell = async (key: (map: MapModel) => string, text: string): Promise<void> => {
    const spot = emptySpot(await boxOf(key));
    await page.mouse.dblclick(spot.x, spot.y);
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('ControlOrMeta+Enter');
  };

  return {
    page,
    addStageAfter: (stage, title) =>
      insertAfter((map) => keyOf.stage(map, stage), 'Add a stage here', 'x', title),
    renameStage: (stage, title) => rename((map) => keyOf.stage(map, stage), title),
    async moveStage(stage, way) {
      const map = await read();
      const other = neighbour(map.stageTitles(), stage, way === 'right' ? 1 : -1);
      await dragPast(map, keyOf.stage(map, stage), keyOf.stage(map, other), 'x', way === 'right');
    },
    removeStage: (stage) => remove((map) => keyOf.stage(map, stage)),
    addContactPointAfter: (point, title) =>
      insertAfter((map) => keyOf.point(map, point), 'Add a contact point here', 'x', title),
    renameContactPoint: (point, title) => rename((map) => keyOf.point(map, point), title),
    async moveContactPoint(point, way) {
      const map = await read();
      const titles = map.contactPoints.map(({ title }) => title);
      const other = neighbour(titles, point, way === 'right' ? 1 : -1);
      await dragPast(map, keyOf.point(map, point), keyOf.point(map, other), 'x', way === 'right');
    },
    removeContactPoint: (point) => remove((map) => keyOf.point(map, point)),
    addLaneAfter: (lane, title) => insertAfter((map) => keyOf.lane(map, lane), 'Add a lane here', 'y', title),
    renameLane: (lane, title) => rename((map) => keyOf.lane(map, lane), title),
    async moveLane(lane, way) {
      const map = await read();
      const other = neighbour(map.laneTitles(), lane, way === 'down' ? 1 : -1);
      await dragPast(map, keyOf.lane(map, lane), keyOf.lane(map, other), 'y', way === 'down');
    },
    removeLane: (lane) => remove((map) => keyOf.lane(map, lane)),
    addCard: (point, lane, text) => addInCell((map) => keyOf.cell(map, point, lane), text),
    async renameCard(text, to) {
      const spot = middle(await boxOf((map) => keyOf.item(map, text)));
      await page.mouse.dblclick(spot.x, spot.y);
      await typeOver(page, to, 'ControlOrMeta+Enter' as 'Enter');
    },
    async moveCard(text, point, lane) {
      const map = await read();
      await scrollTo(page, keyOf.cell(map, point, lane));
      const from = await scrollTo(page, keyOf.item(map, text));
      const to = await scrollTo(page, keyOf.cell(map, point, lane));
      await drag(page, middle(from), emptySpot(to));
    },
    removeCard: (text) => remove((map) => keyOf.item(map, text)),
    async markMoment(point) {
      await menu(middle(await boxOf((map) => keyOf.point(map, point))), 'Mark as moment of truth');
    },
    addFailure: (point, mode) =>
      addInCell((map) => keyOf.cell(map, point, laneOfKind(map, 'failures')), mode),
    async scoreFailure(mode, scores) {
      await menu(middle(await boxOf((map) => keyOf.item(map, mode))), 'Score this failure');
      for (const [i, label] of ['Severity', 'Occurrence', 'Detection'].entries()) {
        await page.getByLabel(label, { exact: true }).click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(String(scores[i]));
        await page.keyboard.press('Enter');
      }
    },
    async setEmotion(point, emotion) {
      const map = await read();
      const box = await scrollTo(page, keyOf.cell(map, point, laneOfKind(map, 'emotion')));
      const now = map.point(point).emotion;
      if (now === null) throw new Error(`“${point}” has no point on the curve to drag`);
      // The lane shows 1 to 5 between its margins; where the point lies is read from what is drawn for it.
      const spots = await page.evaluate(
        (key) => {
          const slider = document.querySelector(`[data-jw-target="${CSS.escape(key)}"] [role=slider]`);
          const { x, y, width, height } = (slider as Element).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        keyOf.cell(map, point, laneOfKind(map, 'emotion')),
      );
      const step = curveStep(box.height);
      await drag(page, spots, { x: spots.x, y: spots.y - (emotion - now) * step });
    },
    async undo() {
      await page.getByRole('button', { name: /^Undo/ }).first().click();
    },
  };
}

/** Height of one step of the emotion scale in a lane of this height. */
function curveStep(height: number): number {
  return height / 6;
}
