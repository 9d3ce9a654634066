import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { openRoom, type Room } from './support/room.ts';

let room: Room;
let ana: Person;

beforeAll(async () => {
  room = await openRoom();
  ana = await room.enter('Ana');
});

afterAll(() => room.close());

async function exportOpenMap(): Promise<string> {
  const download = ana.page.waitForEvent('download');
  await ana.page.getByRole('button', { name: 'Export' }).click();
  return readFile(await (await download).path(), 'utf8');
}

async function toList(): Promise<void> {
  await ana.page.goto(room.server.url);
  await ana.page.getByRole('button', { name: 'New map' }).first().waitFor();
}

async function importFile(name: string, text: string): Promise<void> {
  await ana.page.getByRole('button', { name: 'Import a file' }).click();
  await ana.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const storedFile = async (id: string): Promise<string> =>
  (await fetch(`${room.server.url}/api/maps/${id}/file`)).text();

test.each(['Customer journey', 'Service blueprint', 'Blank'])(
  'a map made from the template “%s” can be exported and comes back the same',
  async (template) => {
    await toList();
    await ana.page.getByRole('button', { name: 'New map' }).first().click();
    const dialog = ana.page.getByRole('dialog');
    await dialog.getByText(template, { exact: true }).click();
    expect(await dialog.getByRole('radio', { name: template }).isChecked()).toBe(true);
    await dialog.getByLabel('Title', { exact: true }).fill(`Made from ${template}`);
    await dialog.getByRole('button', { name: 'Create map' }).click();
    await ana.page.waitForURL(/\/m\//);
    await ana.page.getByRole('grid').waitFor();
    await ana.page.getByText('Saved', { exact: true }).first().waitFor();
    const original = new URL(ana.page.url()).pathname.slice('/m/'.length);

    const exported = await exportOpenMap();
    expect(exported).toBe(await storedFile(original));
    expect(JSON.parse(exported)).toMatchObject({
      format: 'journeywright',
      project: { title: `Made from ${template}` },
    });

    await toList();
    const before = await maps();
    await importFile('again.json', exported);
    const copy = await newMap(before);
    expect(copy).not.toBe(original);
    expect(await storedFile(copy)).toBe(exported);
  },
);

test('a damaged file is refused with its line and path, and nothing is made', async () => {
  await toList();
  const before = await maps();
  const file = (await storedFile(await room.mapId('Business guest stays two nights'))).replace(
    '"emotion": 2',
    '"emotion": 22',
  );
  await importFile('damaged.json', file);
  await ana.page.getByText('damaged.json was not imported. Nothing was changed.').waitFor();
  const line = file.split('\n').findIndex((text) => text.includes('"emotion": 22')) + 1;
  await ana.page.getByText(`Line ${line}`).waitFor();
  await ana.page.getByText(/contactPoints\[\d+\]\.emotion/).waitFor();
  expect(await maps()).toEqual(before);
  await ana.page.keyboard.press('Escape');
  expect(ana.errors).toEqual([]);
});

test('the list renames, duplicates and deletes with a way back', async () => {
  await toList();
  const title = 'Keeping relatives informed in a care home';
  const menu = async (of: string, item: string): Promise<void> => {
    await ana.page.getByRole('button', { name: `Actions for ${of}` }).click();
    await ana.page.getByRole('menuitem', { name: item }).click();
  };
  await menu(title, 'Duplicate');
  await ana.page
    .getByRole('link', { name: `${title} (copy)` })
    .first()
    .waitFor();
  await menu(`${title} (copy)`, 'Rename');
  await ana.page.getByRole('dialog').getByLabel('Title').fill('My care home');
  await ana.page.keyboard.press('Enter');
  await ana.page.getByRole('link', { name: 'My care home' }).first().waitFor();
  const file = await storedFile(await room.mapId('My care home'));
  expect(JSON.parse(file)).toMatchObject({ project: { title: 'My care home' } });
  await menu('My care home', 'Delete');
  await ana.page.getByText('“My care home” was deleted.').waitFor();
  expect(await ana.page.getByRole('link', { name: 'My care home' }).count()).toBe(0);
  await ana.page.getByRole('button', { name: 'Undo' }).click();
  await ana.page.getByRole('link', { name: 'My care home' }).first().waitFor();
  expect(await storedFile(await room.mapId('My care home'))).toBe(file);
});

async function maps(): Promise<string[]> {
  const { maps: list } = (await (await fetch(`${room.server.url}/api/maps`)).json()) as {
    maps: { id: string }[];
  };
  return list.map(({ id }) => id).sort();
}

/** The map that was not there before. */
async function newMap(before: readonly string[]): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const made = (await maps()).find((id) => !before.includes(id));
    if (made) return made;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no map was made');
}
