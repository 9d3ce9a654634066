import type { Route } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRoom, type Room } from './support/room.ts';
import { untilMap } from './support/model.ts';

const hotel = 'Business guest stays two nights';
/** Parts that are fetched after the map is painted, by the names of their files. */
const late = /\/assets\/(FlowLayer|Inspector|TargetMenu|HelpDialog|MenuPopover|ShareDialog)-/;
let room: Room;
let id: string;

beforeEach(async () => {
  room = await openRoom();
  id = await room.mapId(hotel);
});

afterEach(() => room.close());

test('menus, dialogs and panels opened for the first time need no connection', async () => {
  const { page, context, errors } = await room.enter('Ana', `/m/${id}`);
  await page.getByRole('grid').waitFor();
  for (const name of ['FindingsList', 'ParkedTray', 'HelpDialog', 'WordsPopover', 'ShareDialog', 'ListPage'])
    await page.waitForFunction(
      (part) =>
        performance.getEntriesByType('resource').some((file) => file.name.includes(`/assets/${part}-`)),
      name,
    );
  await page.waitForTimeout(1000);
  await context.route('**/assets/**', (route) => route.abort());
  await room.server.kill9();

  await page.getByRole('button', { name: /your name and theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Offline|^Saved|^Saving/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const share = page.getByRole('button', { name: 'Share' });
  await share.click();
  await page.getByRole('dialog', { name: /link|Share/i }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Share'));
  for (const panel of [/^Findings/, /^Parked/]) await page.getByRole('button', { name: panel }).click();
  for (const name of ['Findings', 'Parked'])
    await page.getByRole('region', { name }).locator('.jw-panel-body > *').first().waitFor();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: /Breakfast; lane Front-stage/ }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All maps' }).click();
  await page.getByRole('heading', { name: 'Maps' }).waitFor();
  expect(errors).toEqual([]);
});

test('the map is read and written before the parts that come later are here, and they come at last', async () => {
  const held: Route[] = [];
  let asked = 0;
  let open = false;
  const { page, context, errors } = await room.enter('Ana');
  await context.route(late, async (route) => {
    // The first answer is a failure, as on a bad line.
    if (open) await route.continue();
    else if (asked++ < 3) await route.abort();
    else held.push(route);
  });
  await page.goto(`${room.server.url}/m/${id}`);
  const cell = page.getByRole('grid').getByRole('gridcell', { name: /Breakfast; lane Front-stage/ });
  await cell.focus();
  await page.keyboard.type('Written early');
  await page.keyboard.press('ControlOrMeta+Enter');
  await untilMap(room.server.url, id, (map) =>
    expect(map.cards('Breakfast', 'Front-stage')).toContain('Written early'),
  );
  expect(await page.locator('.react-flow, .jw-in').count()).toBe(0);
  expect(asked).toBeGreaterThan(3);

  open = true;
  for (const route of held) await route.continue();
  await page.locator('.react-flow').waitFor();
  await page.locator('.jw-in').waitFor();
  expect(errors).toEqual([]);
});
