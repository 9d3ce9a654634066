import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { keyOf } from './support/hands.ts';
import { MapModel, readMap } from './support/model.ts';
import { middle, scrollTo, type Spot } from './support/pointer.ts';
import { poll } from './support/poll.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
let room: Room;
let ana: Person;
let ben: Person;
let map: MapModel;

beforeAll(async () => {
  room = await openRoom();
  const id = await room.mapId(hotel);
  map = new MapModel(await readMap(room.server.url, id));
  ana = await room.enter('Ana', `/m/${id}`);
  ben = await room.enter('Ben', `/m/${id}`);
  for (const person of [ana, ben]) await person.page.getByRole('grid').waitFor();
});

afterAll(() => room.close());

/** How many pixels near a spot of the screen have the colour of the other person. */
async function inkAt(person: Person, spot: Spot, color: string, reach: number): Promise<number> {
  return person.page.evaluate(
    ({ x, y, wanted, around }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.jw-overlay-canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('there is no overlay');
      const rect = canvas.getBoundingClientRect();
      const scale = canvas.width / rect.width;
      const side = Math.round(2 * around * scale);
      const { data } = context.getImageData(
        (x - rect.x - around) * scale,
        (y - rect.y - around) * scale,
        side,
        side,
      );
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) count++;
      return count;
    },
    { x: spot.x, y: spot.y, wanted: color, around: reach },
  );
}

const colorOf = (person: Person): Promise<string> =>
  person.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const found = /#[0-9a-f]{6}/i.exec(localStorage.getItem(key) ?? '');
      if (found) return found[0].toLowerCase();
    }
    throw new Error('no colour is kept');
  });

test('each sees the name of the other', async () => {
  for (const [person, other] of [
    [ana, /Ben/],
    [ben, /Ana/],
  ] as const)
    await poll(async () =>
      expect(await person.page.getByRole('button', { name: other }).count()).toBeGreaterThan(0),
    );
});

test('the other’s pointer is drawn where it is, and goes when it leaves', async () => {
  const color = await colorOf(ben);
  const spot = { x: 760, y: 640 };
  await ben.page.mouse.move(spot.x - 40, spot.y - 40);
  await ben.page.mouse.move(spot.x, spot.y, { steps: 4 });
  await poll(async () => expect(await inkAt(ana, spot, color, 24)).toBeGreaterThan(30));
  await ben.page.mouse.move(spot.x, 5);
  await poll(async () => expect(await inkAt(ana, spot, color, 24)).toBe(0));
});

test('what the other selects has an outline in their colour', async () => {
  const color = await colorOf(ben);
  const box = await scrollTo(ben.page, keyOf.item(map, 'Greets by name, offers help with bags'));
  const theirs = await scrollTo(ana.page, keyOf.item(map, 'Greets by name, offers help with bags'));
  const side = { x: theirs.x, y: theirs.y + theirs.height / 2 };
  expect(await inkAt(ana, side, color, 6)).toBe(0);
  const spot = middle(box);
  await ben.page.mouse.click(spot.x, spot.y);
  await ben.page.mouse.move(spot.x, 5);
  await poll(async () => expect(await inkAt(ana, side, color, 6)).toBeGreaterThan(8));
});

test('the grid says who is writing where', async () => {
  const key = keyOf.item(map, 'Greets by name, offers help with bags');
  const box = await scrollTo(ben.page, key);
  await ben.page.mouse.dblclick(middle(box).x, middle(box).y);
  const item = ana.page.locator(`[data-jw-target="${key}"]`);
  await poll(async () =>
    expect(`${await item.getAttribute('aria-label')} ${await item.textContent()}`).toMatch(
      /Ben is editing this/,
    ),
  );
  await ben.page.keyboard.press('Escape');
});

test('somebody who leaves is gone from the others’ screens', async () => {
  await ben.context.close();
  await poll(async () => expect(await ana.page.getByRole('button', { name: /Ben/ }).count()).toBe(0));
});
