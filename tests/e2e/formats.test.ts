import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  applyChangeSet,
  createIdSource,
  emptySnapshot,
  parseProject,
  read,
  serializeProject,
  type Snapshot,
} from '@journeywright/core';
import { type Import, type ImportContext, interchangeFormats } from '@journeywright/core/interchange';
import { exportWorkbook, importWorkbook } from '@journeywright/export';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { axeFindings } from './support/axe.ts';
import { foreignWorkbook } from './support/foreignWorkbook.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
const hotelFile = createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json');
let room: Room;
let ana: Person;

beforeAll(async () => {
  room = await openRoom();
  ana = await room.enter('Ana', '/', { acceptDownloads: true });
});

afterAll(() => room.close());

const newId = createIdSource(Math.random);

function snapshotOf(text: string): Snapshot {
  const parsed = parseProject(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.snapshot;
}

function planned(plan: (context: ImportContext) => Import): Snapshot {
  const found = plan({ snapshot: emptySnapshot, newId });
  if (!found.ok) throw new Error(found.diagnostics[0]?.message);
  return applyChangeSet(emptySnapshot, found.changeSet).snapshot;
}

async function maps(): Promise<string[]> {
  const answer = (await (await fetch(`${room.server.url}/api/maps`)).json()) as { maps: { id: string }[] };
  return answer.maps.map(({ id }) => id).sort();
}

const stored = async (id: string): Promise<Snapshot> =>
  snapshotOf(await (await fetch(`${room.server.url}/api/maps/${id}/file`)).text());

async function openImport(): Promise<Locator> {
  await ana.page.goto(room.server.url);
  await ana.page.getByRole('button', { name: 'Import a file' }).click();
  const dialog = ana.page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function chooseFile(name: string, content: string | Uint8Array): Promise<Locator> {
  const dialog = await openImport();
  await ana.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  return dialog;
}

/** Presses “Create map” and gives what the server keeps of it. */
async function create(dialog: Locator): Promise<Snapshot> {
  await dialog.getByRole('button', { name: 'Create map' }).click();
  await ana.page.waitForURL(/\/m\//);
  await ana.page.getByRole('grid').waitFor();
  return stored(new URL(ana.page.url()).pathname.slice('/m/'.length));
}

function stagesOf(snapshot: Snapshot): Record<string, string[]> {
  const journey = read.journeys(snapshot)[0]?.id ?? '';
  return Object.fromEntries(
    read
      .stages(snapshot, journey)
      .map(({ id, title }) => [title, read.contactPoints(snapshot, id).map((point) => point.title)]),
  );
}

test('pasted Mermaid text is shown, and made only when that is wanted', async () => {
  const dialog = await openImport();
  const before = await maps();
  const words =
    'journey\n  title My day\n  section Go\n    Make tea: 5: Me\n    Sit: 9: Me\n  section Home\n    Rest: 3: Me\n';
  await dialog.getByLabel(/Or paste text/).fill(words);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByText('2 stages', { exact: true }).waitFor();
  await dialog.getByText('3 contact points', { exact: true }).waitFor();
  await dialog.getByText('Make tea').waitFor();
  await dialog
    .getByText(/Line 5/)
    .first()
    .waitFor();
  expect(await maps()).toEqual(before);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await maps()).toEqual(before);

  const again = await openImport();
  await again.getByLabel(/Or paste text/).fill(words);
  await again.getByRole('button', { name: 'Preview' }).press('Enter');
  await again.getByLabel('Title of the map').fill('A working day');
  const made = await create(again);
  expect(stagesOf(made)).toEqual({ Go: ['Make tea', 'Sit'], Home: ['Rest'] });
  expect([...made.tables.project.values()].map(({ title }) => title)).toEqual(['A working day']);
  expect(read.journeys(made)[0]?.title).toBe('A working day');
});

const survey =
  'Stage;Contact point;Emotion;Minutes;Weather\r\nBook;Asks;3,5;4,5;rain\r\nBook;Pays;4;odd;\r\nArrive;Desk;2,5;1;sun\r\n';

test('a CSV with decimal commas: columns are told, the preview follows, the map has the figures', async () => {
  const dialog = await chooseFile('survey.csv', survey);
  const weather = dialog.getByLabel('Taken for, Weather');
  expect(await weather.inputValue()).toBe('=lane');
  await weather.selectOption({ label: 'Leave out' });
  await dialog.locator('q', { hasText: 'rain' }).waitFor();
  await dialog.getByRole('heading', { name: 'Could not be placed (3)' }).waitFor();
  await weather.selectOption({ label: 'A lane of its own' });
  await dialog.getByRole('heading', { name: 'Could not be placed (1)' }).waitFor();
  await dialog.getByText('emotion 3.5 · 4.5 minutes · 1 card').waitFor();
  await dialog.getByText(/Line 3, column 4/).waitFor();
  expect(await axeFindings(ana.page)).toEqual([]);
  const made = await create(dialog);
  expect(stagesOf(made)).toEqual({ Book: ['Asks', 'Pays'], Arrive: ['Desk'] });
  const points = [...made.tables.contactPoints.values()];
  expect(points.map(({ emotion }) => emotion).sort((a, b) => Number(a) - Number(b))).toEqual([2.5, 3.5, 4]);
  expect([...made.tables.lanes.values()].map(({ title }) => title)).toEqual(['Weather']);
  expect([...made.tables.cards.values()].map(({ text }) => text).sort()).toEqual(['rain', 'sun']);
});

test('our own workbook comes back whole', async () => {
  const original = snapshotOf(await readFile(hotelFile, 'utf8'));
  const dialog = await chooseFile('hotel.xlsx', exportWorkbook(original));
  await dialog.getByText('7 stages', { exact: true }).waitFor();
  expect(serializeProject(await create(dialog))).toBe(serializeProject(original));
});

test.each([
  ['a damaged workbook', 'cut.xlsx', () => exportWorkbook(emptySnapshot).slice(0, 700)],
  ['an old workbook', 'old.xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  [
    'a table whose quote never ends',
    'open.csv',
    () => new TextEncoder().encode('Stage,Contact point\nA,"B\n'),
  ],
])('%s is refused with the reason, and nothing is made', async (_, name, content) => {
  const before = await maps();
  const dialog = await chooseFile(name, content());
  await dialog.getByText(`${name} was not imported. Nothing was changed.`).waitFor();
  const why = dialog.getByRole('list', { name: 'Why it cannot be read' });
  expect((await why.innerText()).length).toBeGreaterThan(40);
  expect(await dialog.getByRole('button', { name: 'Create map' }).count()).toBe(0);
  expect(await axeFindings(ana.page)).toEqual([]);
  expect(await maps()).toEqual(before);
  await ana.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a workbook of another program: the sheet is chosen, and a cell that does not fit is named', async () => {
  const dialog = await chooseFile(
    'study.xlsx',
    foreignWorkbook({
      Notes: [['Remember'], ['to ask Ben']],
      Survey: [
        ['Stage', 'Contact point', 'Minutes'],
        ['Book', 'Asks', '12'],
        ['Book', 'Pays', 'soon'],
      ],
    }),
  );
  await dialog.getByLabel('Sheet', { exact: true }).selectOption('Survey');
  await dialog.getByText('2 contact points', { exact: true }).waitFor();
  await dialog.getByText('Sheet “Survey”, C3 · Minutes').waitFor();
  await dialog.getByText('to ask Ben').waitFor();
  const made = await create(dialog);
  expect(stagesOf(made)).toEqual({ Book: ['Asks', 'Pays'] });
  expect(read.journeys(made)[0]?.title).toBe('study');
});

async function openMap(title: string): Promise<void> {
  await ana.page.goto(`${room.server.url}/m/${await room.mapId(title)}`);
  await ana.page.getByRole('grid').waitFor();
}

/** Downloads the open map in a format, after what it leaves behind was said where it leaves something. */
async function download(label: string, lossy: boolean): Promise<Buffer> {
  await ana.page.getByRole('button', { name: 'Download in another format' }).click();
  const dialog = ana.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: label }).press('Space');
  if (lossy) await dialog.getByText('The project file keeps everything.').waitFor();
  const file = ana.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download \./ }).click();
  const content = await readFile(await (await file).path());
  await dialog.waitFor({ state: 'detached' });
  return content;
}

test('the map is downloaded in every format, and each is read again', async () => {
  await openMap(hotel);
  const original = snapshotOf(await readFile(hotelFile, 'utf8'));
  expect((await download('Project file', false)).toString()).toBe(serializeProject(original));
  const workbook = await download('Workbook', false);
  expect(serializeProject(planned((context) => importWorkbook(workbook, context)))).toBe(
    serializeProject(original),
  );
  const lossy = [
    ['Markdown outline', 'outline'],
    ['Mermaid journey', 'mermaid'],
    ['Table, a row for each contact point', 'csv-long'],
    ['Table, stages across', 'csv-wide'],
    ['CJML', 'cjml'],
  ] as const;
  for (const [label, name] of lossy) {
    const text = (await download(label, true)).toString();
    const format = interchangeFormats.find((one) => one.name === name);
    const back = planned((context) => format?.import?.(text, context) as Import);
    expect(stagesOf(back)).toEqual(stagesOf(original));
  }
  expect((await download('Report for browsers', false)).toString()).toMatch(/^<!doctype html>/i);
  expect((await download('Report as Markdown', false)).toString()).toContain(hotel);
  expect(ana.errors).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'the dialog of formats: axe finds nothing (%s)',
  async (colorScheme) => {
    await ana.page.emulateMedia({ colorScheme });
    await openMap(hotel);
    await ana.page.getByRole('button', { name: 'Download in another format' }).press('Enter');
    const dialog = ana.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Mermaid journey' }).press('Space');
    await dialog.getByText('The project file keeps everything.').waitFor();
    expect(await axeFindings(ana.page)).toEqual([]);
    await ana.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const focused = await ana.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Download in another format');
  },
);

test('without a connection the project file is still downloaded, and the rest says why it cannot be', async () => {
  const bea = await room.enter('Bea', `/m/${await room.mapId(hotel)}`);
  await bea.page.getByRole('grid').waitFor();
  // What is fetched while idle.
  await bea.page.waitForLoadState('networkidle');
  await bea.context.setOffline(true);
  await bea.page.getByRole('button', { name: 'Download in another format' }).click();
  const dialog = bea.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Workbook' }).press('Space');
  await dialog.getByText('could not be fetched').waitFor();
  await dialog.getByRole('radio', { name: 'Project file' }).press('Space');
  const file = bea.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download .json' }).click();
  expect(JSON.parse(await readFile(await (await file).path(), 'utf8'))).toMatchObject({
    project: { title: hotel },
  });
  await bea.context.close();
});
