import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { untilMap } from './support/model.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
let room: Room;
let id: string;
let ana: Person;

beforeEach(async () => {
  room = await openRoom();
  id = await room.mapId(hotel);
  ana = await room.enter('Ana', `/m/${id}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await ana.page.getByRole('grid').waitFor();
});

afterEach(() => room.close());

async function paste(text: string): Promise<void> {
  await ana.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await ana.page.keyboard.press('ControlOrMeta+v');
}

test('words that are too many stay in the text box with the reason until Escape gives them up', async () => {
  const { page } = ana;
  await page.getByRole('columnheader', { name: /, Breakfast/ }).focus();
  await page.keyboard.press('F2');
  await paste('b'.repeat(400));
  await page.getByRole('alert').filter({ hasText: '400 characters are more than 300' }).waitFor();
  await page.keyboard.press('Enter');
  expect(await page.locator('.jw-edit-box').inputValue()).toHaveLength(400);
  await page.keyboard.press('Escape');
  await page.locator('.jw-edit-box').waitFor({ state: 'detached' });
  await untilMap(room.server.url, id, (map) => map.point('Breakfast'));
});

test('a title takes a pasted line break as a space', async () => {
  const { page } = ana;
  await page.getByRole('columnheader', { name: /, Breakfast/ }).focus();
  await page.keyboard.press('F2');
  await paste('Breakfast\r\nbuffet');
  await page.keyboard.press('Enter');
  await untilMap(room.server.url, id, (map) => expect(map.point('Breakfast buffet')).toBeDefined());
});

test('the text box stands on the card its first words made, and inside the editor', async () => {
  const { page } = ana;
  await page.getByRole('gridcell', { name: /Breakfast; lane Front-stage/ }).focus();
  await page.keyboard.press('Insert');
  await page.locator('.jw-edit-box').waitFor();
  await paste(Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n'));
  const card = page.locator('[data-jw-target^="item/cards/"]').filter({ hasText: 'line 0' });
  await card.waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  const box = await page.locator('.jw-edit-box').boundingBox();
  const editor = await page.locator('.jw').first().boundingBox();
  const made = await card.boundingBox();
  if (!box || !editor || !made) throw new Error('the text box or its card is not on the page');
  expect(box.y).toBeLessThanOrEqual(made.y + 2);
  expect(box.y + box.height).toBeLessThanOrEqual(editor.y + editor.height);
});

test('Escape calls off a move that was begun from the toolbar', async () => {
  const { page } = ana;
  const card = page.locator('[data-jw-target^="item/cards/"]').filter({ hasText: 'Lobby, uniforms' });
  const place = await card.boundingBox();
  if (!place) throw new Error('the card is not on the page');
  await page.mouse.click(place.x + 20, place.y + place.height / 2);
  await page.getByRole('button', { name: 'Move to: choose on the map' }).click();
  await page.locator('.jw-banner').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-jw-target]'));
  await page.keyboard.press('Escape');
  await page.locator('.jw-banner').waitFor({ state: 'detached' });
  expect(ana.errors).toEqual([]);
});
