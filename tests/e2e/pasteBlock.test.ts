import { read, serializeProject } from '@journeywright/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectOf } from '../bench/project.mjs';
import type { Person } from '../support/browser.ts';
import { axeFindings } from './support/axe.ts';
import { MapModel, readMap, untilMap } from './support/model.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
let room: Room;
let ana: Person;

beforeAll(async () => {
  room = await openRoom();
  ana = await room.enter('Ana', '/', { ...clipboard, reducedMotion: 'reduce' });
});

afterAll(() => room.close());

const block = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => `row ${row + 1}, column ${column + 1}`),
  );

/** Puts cells on the clipboard as a spreadsheet does, and presses the key for pasting on a cell of the map. */
async function paste(page: Page, cell: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(async (cells) => {
    const text = cells.map((row) => row.join('\t')).join('\n');
    const html = `<table>${cells.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`;
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
  }, rows);
  await page.locator(`[data-jw-target="${cell}"]`).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

const cellKey = (map: MapModel, lane: string, point: number): string =>
  `cell/${map.lane(lane).id}/${map.contactPoints.at(point)?.id}`;

const cardCount = (map: MapModel): number => map.snapshot.tables.cards.size;

/** What is said to those who do not see the map. */
const said = (page: Page): Promise<string> =>
  page
    .locator('.jw [aria-live]')
    .allInnerTexts()
    .then((all) => all.join(' '));

test('12 × 10 cells become 120 cards for both, and one undo takes them all back', async () => {
  const file = serializeProject(projectOf(5000));
  const response = await fetch(`${room.server.url}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file }),
  });
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as { id: string };
  const { page } = ana;
  await page.goto(`${room.server.url}/m/${id}`);
  await page.getByRole('grid').waitFor();
  const ben = await room.enter('Ben', `/m/${id}`);
  await ben.page.getByRole('grid').waitFor();
  const start = new MapModel(await readMap(room.server.url, id));

  await paste(page, cellKey(start, 'Lane 1', 0), block(10, 12));
  const dialog = page.getByRole('dialog', { name: 'Paste a block of cells' });
  await dialog.getByText('120 cards will be made').waitFor();
  expect(await dialog.getByRole('cell').count()).toBe(120);
  expect(await axeFindings(page)).toEqual([]);
  expect(cardCount(new MapModel(await readMap(room.server.url, id)))).toBe(5000);
  await dialog.getByRole('button', { name: 'Paste 120 cards' }).click();
  await dialog.waitFor({ state: 'detached' });

  const pasted = await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(5120));
  for (const [row, cells] of block(10, 12).entries())
    for (const [column, words] of cells.entries()) {
      const cell = {
        lane: pasted.lanes[row]?.id ?? '',
        contactPoint: pasted.contactPoints[column]?.id ?? '',
      };
      expect(read.cards(pasted.snapshot, cell).at(-1)?.text).toBe(words);
    }
  for (const who of [page, ben.page])
    for (const words of ['row 1, column 1', 'row 2, column 2'])
      await who.getByRole('listitem', { name: words }).first().waitFor({ state: 'attached' });

  await page.keyboard.press('ControlOrMeta+z');
  await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(5000));
  await ben.page.getByRole('listitem', { name: 'row 1, column 1' }).waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(5120));
  await ben.page.getByRole('listitem', { name: 'row 1, column 1' }).first().waitFor({ state: 'attached' });
  expect([...ana.errors, ...ben.errors]).toEqual([]);
  await ben.context.close();
});

test('a small block that fits is pasted at once, and it is said', async () => {
  const { page } = ana;
  const id = await room.mapId(hotel);
  await page.goto(`${room.server.url}/m/${id}`);
  await page.getByRole('grid').waitFor();
  const start = new MapModel(await readMap(room.server.url, id));
  await paste(page, cellKey(start, 'Front-stage', 0), [['here', '', 'there']]);
  await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(cardCount(start) + 2));
  expect(await said(page)).toContain('2 cards pasted');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('ControlOrMeta+z');
  await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(cardCount(start)));
  expect(ana.errors).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'a block that does not fit is shown first and loses no word (%s)',
  async (colorScheme) => {
    const { page, context, errors } = await room.enter('Cas', '/', {
      ...clipboard,
      colorScheme,
      reducedMotion: 'reduce',
    });
    const id = await room.mapId(hotel);
    await page.goto(`${room.server.url}/m/${id}`);
    await page.getByRole('grid').waitFor();
    const start = new MapModel(await readMap(room.server.url, id));
    const rows = [
      ['fits', 'beyond one', 'beyond two'],
      ['', 'beyond three', ''],
    ];
    const last = cellKey(start, 'Front-stage', -1);
    const dialog = page.getByRole('dialog');

    await paste(page, last, rows);
    await dialog.getByText('3 cells lie beyond the map').waitFor();
    for (const words of rows.flat().filter((cell) => cell !== ''))
      await dialog.getByRole('cell', { name: words, exact: true }).waitFor();
    const words = 'beyond one\tbeyond two\nbeyond three';
    expect(await dialog.getByLabel('Words that do not fit').inputValue()).toBe(words);
    expect(await axeFindings(page)).toEqual([]);

    // Cancelled by keys: nothing has changed, and the keyboard is back on the map.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(cardCount(new MapModel(await readMap(room.server.url, id)))).toBe(cardCount(start));
    await page.waitForFunction((key) => document.activeElement?.getAttribute('data-jw-target') === key, last);

    await paste(page, last, rows);
    await dialog.getByRole('radio', { name: /^Leave them out/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Paste one card' }).click();
    await dialog.getByRole('heading', { name: 'Some words were left out' }).waitFor();
    expect(await dialog.getByLabel('Words left out').inputValue()).toBe(words);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Copy these words' }).click();
    await page.waitForFunction(
      async (text) => (await navigator.clipboard.readText()).replaceAll('\r\n', '\n') === text,
      words,
    );
    await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(cardCount(start) + 1));
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await untilMap(room.server.url, id, (map) => expect(cardCount(map)).toBe(cardCount(start)));

    await paste(page, last, rows);
    await dialog.getByRole('radio', { name: 'Add 2 contact points' }).waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Paste 4 cards' }).click();
    await untilMap(room.server.url, id, (map) => {
      expect(cardCount(map)).toBe(cardCount(start) + 4);
      expect(map.contactPoints).toHaveLength(start.contactPoints.length + 2);
    });
    await page.keyboard.press('ControlOrMeta+z');
    await untilMap(room.server.url, id, (map) => {
      expect(cardCount(map)).toBe(cardCount(start));
      expect(map.contactPoints).toHaveLength(start.contactPoints.length);
    });
    expect(errors).toEqual([]);
    await context.close();
  },
);
