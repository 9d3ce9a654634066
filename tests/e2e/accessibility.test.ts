import { read } from '@journeywright/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/browser.ts';
import { axeFindings } from './support/axe.ts';
import { MapModel, readMap } from './support/model.ts';
import { openRoom, type Room } from './support/room.ts';

const hotel = 'Business guest stays two nights';
let room: Room;
let id: string;

beforeAll(async () => {
  room = await openRoom();
  id = await room.mapId(hotel);
});

afterAll(() => room.close());

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { value: string };
  readonly name?: { value: string };
  readonly parentId?: string;
  readonly backendDOMNodeId?: number;
}

/** The accessibility tree as the browser gives it to assistive technology. */
async function accessibilityTree(page: Page): Promise<TreeNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes as unknown as TreeNode[];
}

describe.each(['light', 'dark'] as const)('axe finds nothing (%s)', (colorScheme) => {
  let person: Person;
  beforeAll(async () => {
    person = await room.enter('Ana', '/', { colorScheme, reducedMotion: 'reduce' });
    await person.page.getByRole('link', { name: hotel }).first().waitFor();
  });
  afterAll(() => person.context.close());

  test('in the list of maps', async () => {
    expect(await axeFindings(person.page)).toEqual([]);
  });

  test('in the dialog for a new map', async () => {
    await person.page.getByRole('button', { name: 'New map' }).first().click();
    await person.page.getByRole('dialog').waitFor();
    expect(await axeFindings(person.page)).toEqual([]);
    await person.page.keyboard.press('Escape');
  });

  test('in the map with the details of a contact point', async () => {
    const { page } = person;
    await page.goto(`${room.server.url}/m/${id}`);
    await page.getByRole('columnheader', { name: /Checks in/ }).focus();
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByText('Failure points').first().waitFor();
    for (const folded of await details.locator('[aria-expanded=false]:not([aria-haspopup])').all())
      await folded.click();
    await details.getByLabel('Severity', { exact: true }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('in an open menu, the findings, the parked tray and the list of keys', async () => {
    const { page } = person;
    await page.getByRole('columnheader', { name: /Checks in/ }).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of [/^Findings/, /^Parked/]) {
      await page.getByRole('button', { name }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name }).click();
    }
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('axe is really run: a picture without a text is found', async () => {
  const { page, context } = await room.enter('Ana');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(picture);
  });
  expect((await axeFindings(page)).join()).toMatch(/image-alt/);
  await context.close();
});

test('every card of the map is in the accessibility tree, in the row and column where it stands', async () => {
  const { page, context } = await room.enter('Ana', `/m/${id}`);
  await page.getByRole('grid').waitFor();
  const map = new MapModel(await readMap(room.server.url, id));
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(map.lanes.length + 2));
  expect(await grid.getAttribute('aria-colcount')).toBe(String(map.contactPoints.length + 1));
  const tree = await accessibilityTree(page);
  const byId = new Map(tree.map((node) => [node.nodeId, node]));
  const within = (node: TreeNode, role: string): TreeNode | undefined => {
    for (let at: TreeNode | undefined = node; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      if (at.role?.value === role) return at;
    return undefined;
  };
  let found = 0;
  for (const lane of map.lanes) {
    for (const point of map.contactPoints) {
      for (const card of read.cards(map.snapshot, { lane: lane.id, contactPoint: point.id })) {
        const node = tree.find(
          (one) =>
            !one.ignored &&
            one.role?.value === 'listitem' &&
            (one.name?.value ?? '').startsWith(card.text) &&
            (within(one, 'gridcell')?.name?.value ?? '').includes(`${point.title}; lane ${lane.title}`),
        );
        expect(node, `${card.text} at ${point.title}, lane ${lane.title}`).toBeDefined();
        expect(within(node as TreeNode, 'row')).toBeDefined();
        found++;
      }
    }
  }
  expect(found).toBe(48);
  const places = await page.locator('[role=gridcell]').evaluateAll((cells) =>
    cells.map((cell) => ({
      name: cell.getAttribute('aria-label') ?? '',
      row: Number(cell.closest('[role=row]')?.getAttribute('aria-rowindex')),
      column: Number(cell.getAttribute('aria-colindex')),
    })),
  );
  expect(places).toHaveLength(map.lanes.length * map.contactPoints.length);
  for (const { name, row, column } of places)
    expect(name).toContain(`${map.contactPoints[column - 2]?.title}; lane ${map.lanes[row - 3]?.title}`);
  await context.close();
});

test('what the pointer alone can use is hidden from assistive technology, and nothing there takes the focus', async () => {
  const { page, context } = await room.enter('Ana', `/m/${id}`);
  await page.getByRole('grid').waitFor();
  const bad = await page
    .locator('[aria-hidden=true]')
    .evaluateAll((all) =>
      all.flatMap((hidden) =>
        [...hidden.querySelectorAll<HTMLElement>('button, a[href], input, [tabindex]')]
          .filter((element) => element.tabIndex >= 0)
          .map((element) => element.outerHTML.slice(0, 120)),
      ),
    );
  expect(bad).toEqual([]);
  await context.close();
});
