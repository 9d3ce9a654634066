import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { keyHands } from './support/keys.ts';
import { MapModel, readMap, untilMap } from './support/model.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
let room: Room;
let id: string;
let ana: Person;

beforeEach(async () => {
  room = await openRoom();
  id = await room.mapId(hotel);
  ana = await room.enter('Ana', `/m/${id}`);
  await ana.page.getByRole('grid').waitFor();
  await saved(ana);
});

afterEach(() => room.close());

const saved = (person: Person): Promise<void> =>
  person.page.getByText('Saved', { exact: true }).first().waitFor();

test('the server killed in the middle of a word loses nothing, and what is done meanwhile is counted and sent', async () => {
  const { server } = room;
  const known = new MapModel(await readMap(server.url, id));
  const hands = keyHands(ana.page, async () => known);
  await hands.addCard('Breakfast', 'Front-stage', 'Before');
  await saved(ana);
  await ana.page.keyboard.type('Half a wo');
  await server.kill9();
  await ana.page.keyboard.type('rd, and the rest of it');
  await ana.page.keyboard.press('ControlOrMeta+Enter');
  await ana.page
    .getByText(/^Offline: \d+ changes? kept on this device/)
    .first()
    .waitFor();
  await hands.setEmotion('Breakfast', 1);
  await ana.page
    .getByText(/^Offline: \d+ changes kept on this device/)
    .first()
    .waitFor();
  await server.restart();
  await saved(ana);
  await untilMap(server.url, id, (map) => {
    expect(map.cards('Breakfast', 'Front-stage')).toContain('Half a word, and the rest of it');
    expect(map.point('Breakfast').emotion).toBe(1);
  });
  expect(ana.errors).toEqual([]);
});

test('two people who work apart while the server is away end with the same map, and lose no word', async () => {
  const { server } = room;
  const ben = await room.enter('Ben', `/m/${id}`);
  await ben.page.getByRole('grid').waitFor();
  await saved(ben);
  const known = new MapModel(await readMap(server.url, id));
  const anaHands = keyHands(ana.page, async () => known);
  const benHands = keyHands(ben.page, async () => known);
  await server.kill9();
  for (const person of [ana, ben])
    await person.page
      .getByText(/^Offline/)
      .first()
      .waitFor();

  // Ana fills the stage that Ben removes.
  await anaHands.addCard('Checks in', 'Support', 'Written by Ana while apart');
  await benHands.removeStage('Arrive');
  await server.restart();
  for (const person of [ana, ben]) await saved(person);
  const map = await untilMap(server.url, id, (now) => {
    expect(now.stageTitles()).not.toContain('Arrive');
    expect([...now.snapshot.tables.cards.values()].map(({ text }) => text)).toContain(
      'Written by Ana while apart',
    );
  });
  for (const { page } of [ana, ben]) {
    const parked = page.getByRole('button', { name: /^Parked/ });
    await parked.waitFor();
    await parked.click();
    await page
      .getByRole('region', { name: /parked/i })
      .getByText('Checks in')
      .first()
      .waitFor();
  }
  await ben.page
    .getByRole('button', { name: /Bring back/ })
    .first()
    .click();
  await untilMap(server.url, id, (now) => {
    expect(now.stageTitles()).toContain('Arrive');
    expect(now.cards('Checks in', 'Support')).toContain('Written by Ana while apart');
  });
  expect(map.stages).toHaveLength(6);
});

test('a page closed while offline brings its changes along when it is opened again', async () => {
  const { server } = room;
  const known = new MapModel(await readMap(server.url, id));
  const hands = keyHands(ana.page, async () => known);
  // The page stays served; only the line for changes is cut, as by a proxy that drops sockets.
  await ana.page.routeWebSocket(/\/sync\//, (socket) => socket.close());
  await ana.page.reload();
  await ana.page.getByRole('grid').waitFor();
  await hands.setEmotion('Breakfast', 2);
  await ana.page
    .getByText(/1 change kept on this device/)
    .first()
    .waitFor();
  await ana.page.close();
  expect(new MapModel(await readMap(server.url, id)).point('Breakfast').emotion).toBe(4);

  const page = await ana.context.newPage();
  await page.goto(`${server.url}/m/${id}`);
  await page.getByRole('grid').waitFor();
  await untilMap(server.url, id, (map) => expect(map.point('Breakfast').emotion).toBe(2));
});
