import { expect } from 'vitest';
import type { Person } from '../support/browser.ts';
import type { Hands, ReadModel } from './support/hands.ts';
import { type MapModel, readMap, MapModel as Model, untilMap } from './support/model.ts';
import { poll } from './support/poll.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';

/** Two people at one map, and what is needed to look at it from outside. */
interface Pair {
  readonly room: Room;
  readonly id: string;
  readonly ana: Person;
  readonly ben: Person;
  readonly anaHands: Hands;
  readonly benHands: Hands;
  /** Waits until the stored map is as expected. */
  readonly until: (expectation: (map: MapModel) => void) => Promise<MapModel>;
}

/** What the grid of a person's browser says, as a screen reader would find it. */
export function gridText(person: Person, role: string, text: string | RegExp) {
  return person.page.getByRole('grid').getByRole(role as 'gridcell', { name: text });
}

async function meet(
  makeHands: (page: Person['page'], read: ReadModel) => Hands,
  init?: string,
): Promise<Pair> {
  const room = await openRoom();
  const options = init === undefined ? {} : { init };
  const ana = await room.enter('Ana', '/', options);
  for (const title of [hotel, 'Buying and keeping a used car', 'Keeping relatives informed in a care home'])
    await ana.page.getByRole('link', { name: title }).first().waitFor();
  await ana.page.getByRole('link', { name: hotel }).first().click();
  await ana.page.getByRole('grid').waitFor();
  const id = await room.mapId(hotel);
  expect(new URL(ana.page.url()).pathname).toBe(`/m/${id}`);
  const ben = await room.enter('Ben', `/m/${id}`, options);
  await ben.page.getByRole('grid').waitFor();
  const read: ReadModel = async () => {
    await settle(ana);
    await settle(ben);
    return new Model(await readMap(room.server.url, id));
  };
  return {
    room,
    id,
    ana,
    ben,
    anaHands: makeHands(ana.page, read),
    benHands: makeHands(ben.page, read),
    until: (expectation) => untilMap(room.server.url, id, expectation),
  };
}

/** Until what the person did is stored, in the words of the page itself. */
async function settle(person: Person): Promise<void> {
  await person.page.getByText('Saved', { exact: true }).first().waitFor();
}

/**
 * The main job, start to end, by two people who both use the given hands: every kind of thing is added,
 * renamed, moved and removed; moments, failures and the curve are marked; undo is one's own; a hard kill of the
 * server loses nothing.
 * @returns what went wrong in the pages while they did it, in the browser's words.
 */
export async function tellStory(
  makeHands: (page: Person['page'], read: ReadModel) => Hands,
  init?: string,
): Promise<readonly string[]> {
  const pair = await meet(makeHands, init);
  const { room, ana, ben } = pair;
  try {
    await presence(pair);
    await stagesAndContactPoints(pair);
    await lanesAndCards(pair);
    await marks(pair);
    await ownUndo(pair);
    await hardKill(pair);
    return [...ana.errors, ...ben.errors];
  } catch (error) {
    for (const [name, { page }] of Object.entries({ ana, ben }))
      await page
        .screenshot({ path: new URL(`.tmp/failed-${name}.png`, import.meta.url).pathname })
        .catch(() => {});
    throw error;
  } finally {
    await room.close();
  }
}

async function presence({ ana, ben }: Pair): Promise<void> {
  await ana.page.getByRole('button', { name: /Ben/ }).first().waitFor();
  await ben.page.getByRole('button', { name: /Ana/ }).first().waitFor();
}

async function stagesAndContactPoints({ ben, anaHands, benHands, until }: Pair): Promise<void> {
  await anaHands.addStageAfter('Book', 'Prepare');
  await until((map) =>
    expect(map.stageTitles().slice(0, 4)).toEqual(['Find and compare', 'Book', 'Prepare', 'Arrive']),
  );
  await gridText(ben, 'columnheader', /^Stage 3 of 8, Prepare/).waitFor();

  await benHands.renameStage('Prepare', 'Get ready');
  const map = await until((now) => expect(now.stageTitles()).toContain('Get ready'));
  const first = map.pointTitles('Get ready');
  expect(first).toHaveLength(1);

  await anaHands.renameContactPoint(first[0] as string, 'Reads the welcome mail');
  await until((now) => expect(now.pointTitles('Get ready')).toEqual(['Reads the welcome mail']));
  await benHands.addContactPointAfter('Reads the welcome mail', 'Packs');
  await until((now) => expect(now.pointTitles('Get ready')).toEqual(['Reads the welcome mail', 'Packs']));
  await anaHands.moveContactPoint('Packs', 'left');
  await until((now) => expect(now.pointTitles('Get ready')).toEqual(['Packs', 'Reads the welcome mail']));
  await benHands.removeContactPoint('Packs');
  await until((now) => expect(now.pointTitles('Get ready')).toEqual(['Reads the welcome mail']));

  await anaHands.moveStage('Get ready', 'left');
  await until((now) =>
    expect(now.stageTitles().slice(0, 3)).toEqual(['Find and compare', 'Get ready', 'Book']),
  );

  const before = (await until(() => {})).snapshot.tables.cards.size;
  await benHands.removeStage('Arrive');
  const without = await until((now) => expect(now.stageTitles()).not.toContain('Arrive'));
  expect(without.snapshot.tables.cards.size).toBe(before);
  await ben.page.getByRole('button', { name: /^Parked: \w+ things?/ }).waitFor();
  await benHands.undo();
  await until((now) => {
    expect(now.stageTitles()).toContain('Arrive');
    expect(now.cards('Checks in', 'Front-stage')).toHaveLength(1);
  });
}

async function lanesAndCards({ ana, ben, anaHands, benHands, until }: Pair): Promise<void> {
  await benHands.addLaneAfter('Support', 'Thoughts');
  await until((map) => expect(map.laneTitles()).toContain('Thoughts'));
  await anaHands.renameLane('Thoughts', 'Ideas');
  await until((map) => expect(map.laneTitles()).toContain('Ideas'));
  await benHands.moveLane('Ideas', 'up');
  await until((map) => {
    const titles = map.laneTitles();
    expect(titles.indexOf('Ideas')).toBe(titles.indexOf('Support') - 1);
  });

  await anaHands.addCard('Checks in', 'Ideas', 'Send the key by text');
  await until((map) => expect(map.cards('Checks in', 'Ideas')).toEqual(['Send the key by text']));
  await gridText(ben, 'gridcell', /Checks in; lane Ideas; one card/).waitFor();
  await benHands.addCard('Checks in', 'Ideas', 'Second desk at five');
  await until((map) => expect(map.cards('Checks in', 'Ideas')).toHaveLength(2));
  await benHands.renameCard('Send the key by text', 'Send the key by app');
  await until((map) => expect(map.cards('Checks in', 'Ideas')[0]).toBe('Send the key by app'));
  await anaHands.moveCard('Send the key by app', 'Breakfast', 'Ideas');
  await until((map) => {
    expect(map.cards('Breakfast', 'Ideas')).toEqual(['Send the key by app']);
    expect(map.cards('Checks in', 'Ideas')).toEqual(['Second desk at five']);
  });
  await benHands.removeCard('Second desk at five');
  await until((map) => expect(map.cards('Checks in', 'Ideas')).toEqual([]));

  await anaHands.addLaneAfter('Ideas', 'Passing thought');
  await until((map) => expect(map.laneTitles()).toContain('Passing thought'));
  await benHands.removeLane('Passing thought');
  await until((map) => expect(map.laneTitles()).not.toContain('Passing thought'));
  expect(ana.errors).toEqual([]);
}

async function marks({ ana, ben, anaHands, benHands, until }: Pair): Promise<void> {
  await anaHands.markMoment('Breakfast');
  await until((map) => expect(map.isMomentOfTruth('Breakfast')).toBe(true));
  await gridText(ben, 'columnheader', /Breakfast.*moment of truth/).waitFor();

  await benHands.addFailure('Breakfast', 'Coffee runs out');
  await until((map) =>
    expect(map.failures('Breakfast').map(({ mode }) => mode)).toContain('Coffee runs out'),
  );
  await benHands.scoreFailure('Coffee runs out', [6, 5, 4]);
  await until((map) =>
    expect(map.failures('Breakfast').find(({ mode }) => mode === 'Coffee runs out')?.scores).toEqual([
      6, 5, 4,
    ]),
  );
  await poll(async () =>
    expect(
      await ana.page
        .getByRole('grid')
        .innerText()
        .then(() =>
          ana.page
            .locator('[data-jw-target^="item/failures/"]')
            .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? item.textContent)),
        ),
    ).toContainEqual(expect.stringMatching(/Coffee runs out.*S 6 · O 5 · D 4 = 120/)),
  );

  await anaHands.setEmotion('Checks in', 5);
  await until((map) => expect(map.point('Checks in').emotion).toBe(5));
  await poll(async () => {
    const slider = ben.page.getByRole('slider', { name: /Checks in/ });
    expect(await slider.getAttribute('aria-valuetext')).toBe('5 delighted');
  });
}

async function ownUndo({ anaHands, benHands, until }: Pair): Promise<void> {
  await anaHands.renameContactPoint('Breakfast', 'Breakfast buffet');
  await until((map) => map.point('Breakfast buffet'));
  await benHands.renameContactPoint('Checks in', 'Arrives at the desk');
  await until((map) => map.point('Arrives at the desk'));
  await anaHands.undo();
  await until((map) => {
    map.point('Breakfast');
    map.point('Arrives at the desk');
  });
}

async function hardKill({ room, ana, ben, anaHands, benHands, until }: Pair): Promise<void> {
  const { server } = room;
  await anaHands.addCard('Breakfast', 'Ideas', 'Written before the kill');
  await settle(ana);
  const killed = server.kill9();
  await benHands.page.keyboard.press('Escape');
  await killed;
  for (const person of [ana, ben])
    await person.page
      .getByText(/^Offline/)
      .first()
      .waitFor();
  await server.restart();
  for (const person of [ana, ben]) await settle(person);
  await until((map) => expect(map.cards('Breakfast', 'Ideas')).toContain('Written before the kill'));
  await benHands.addCard('Breakfast', 'Ideas', 'Written after the kill');
  await until((map) => expect(map.cards('Breakfast', 'Ideas')).toContain('Written after the kill'));
  await gridText(ana, 'gridcell', /Breakfast; lane Ideas; 3 cards/).waitFor();
}
