import { copyOf } from './maps.ts';
import {
  cardSpot,
  clickHead,
  closePanels,
  contactPoint,
  example,
  fit,
  fullSize,
  openList,
  openMap,
  panel,
  type Scene,
} from './stagecraft.ts';

/** In the order they are taken; the last ones take the server away. */
export const scenes: readonly Scene[] = [
  {
    name: 'name page',
    async arrange({ stranger, server }) {
      const page = await stranger();
      await page.goto(server.url);
      await page.getByLabel('Your name', { exact: true }).waitFor();
      return page;
    },
  },
  {
    name: 'list',
    forced: true,
    async arrange(props) {
      await openList(props);
      return undefined;
    },
  },
  {
    name: 'list menu',
    async arrange(props) {
      await openList(props);
      await props.page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await props.page.getByRole('menu').waitFor();
      return undefined;
    },
  },
  {
    name: 'new map dialog',
    async arrange(props) {
      await openList(props);
      await props.page.getByRole('button', { name: 'New map' }).first().click();
      await props.page.getByRole('dialog').waitFor();
      // On a screen of a phone's size the browser paints it a while later.
      await props.page.waitForTimeout(1_000);
      return undefined;
    },
  },
  {
    name: 'import refused',
    async arrange(props) {
      await openList(props);
      await props.page.getByRole('button', { name: 'Import a file' }).click();
      const chosen = props.page.waitForEvent('filechooser');
      await props.page.getByRole('button', { name: 'Choose a file' }).click();
      const file =
        '{\n  "format": "journeywright",\n  "schema": { "model": 1 },\n  "project": { "title": 7 }\n}\n';
      await (await chosen).setFiles({
        name: 'workshop.json',
        mimeType: 'application/json',
        buffer: Buffer.from(file),
      });
      await props.page.getByText(/was not imported/).waitFor();
      return undefined;
    },
  },
  { name: 'map hotel', forced: true, arrange: example('hotel') },
  { name: 'map car', arrange: example('car') },
  { name: 'map care home', arrange: example('care') },
  {
    name: 'map as opened',
    async arrange(props) {
      await openMap(props, props.maps.hotel);
      return undefined;
    },
  },
  {
    name: 'map scrolled',
    async arrange(props) {
      await example('hotel')(props);
      const pane = await props.page.locator('.jw-pane').boundingBox();
      if (pane) await props.page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
      await props.page.mouse.wheel(420, 330);
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'map fit',
    async arrange(props) {
      await example('hotel')(props);
      await fit(props.page);
      return undefined;
    },
  },
  {
    name: 'blank map',
    async arrange(props) {
      await openMap(props, props.maps.blank);
      await closePanels(props.page);
      return undefined;
    },
  },
  {
    name: 'inspector',
    async arrange(props) {
      await openMap(props, props.maps.hotel);
      await closePanels(props.page);
      await clickHead(props.page, contactPoint);
      await props.page.getByRole('button', { name: 'Details panel' }).click();
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'inspector lower half',
    async arrange({ page }) {
      await page.locator('.jw-panel-body').evaluate((body) => (body.scrollTop = 1_000));
      await page.waitForTimeout(100);
      return undefined;
    },
  },
  {
    name: 'card selected',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y);
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'menu',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y, { button: 'right' });
      await props.page.getByRole('menu').waitFor();
      return undefined;
    },
  },
  {
    name: 'inline edit',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.dblclick(x, y);
      await props.page.locator('textarea:focus').waitFor();
      return undefined;
    },
  },
  {
    name: 'move mode',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y, { button: 'right' });
      await props.page.getByRole('menuitem', { name: /^Move to: choose/ }).click();
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'move dialog',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y, { button: 'right' });
      await props.page.getByRole('menuitem', { name: /^Move to…/ }).click();
      await props.page.getByRole('dialog').waitFor();
      return undefined;
    },
  },
  {
    name: 'keyboard focus',
    async arrange(props) {
      await example('hotel')(props);
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y);
      await props.page.keyboard.press('ArrowRight');
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'help',
    async arrange(props) {
      await example('hotel')(props);
      await props.page.getByRole('button', { name: /^Keyboard shortcuts/ }).click();
      await props.page.getByRole('dialog').waitFor();
      return undefined;
    },
  },
  {
    name: 'share',
    async arrange(props) {
      await example('hotel')(props);
      await props.page.getByRole('button', { name: 'Share' }).click();
      await props.page.getByRole('dialog').waitFor();
      return undefined;
    },
  },
  {
    name: 'parked tray',
    async arrange(props) {
      await example('hotel', await copyOf(props.server.url, props.maps.hotel))(props);
      await clickHead(props.page, '^Stage 1 of');
      await props.page.keyboard.press('Delete');
      await props.page.getByRole('button', { name: /^Parked: / }).click();
      await props.page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'findings',
    async arrange(props) {
      await panel(props, props.maps.hotel, /^Findings:/);
      return undefined;
    },
  },
  {
    name: 'read only',
    async arrange({ page, server, maps }) {
      await page.goto(`${server.url}/m/${maps.newer}`);
      await page.getByRole('grid').waitFor();
      await page.waitForTimeout(300);
      return undefined;
    },
  },
  {
    name: 'somebody else here',
    async arrange(props) {
      await example('hotel')(props);
      const friend = await props.other('Priya');
      const { x, y } = await cardSpot(friend);
      await friend.mouse.click(x, y);
      await friend.mouse.move(x + 60, y + 36, { steps: 4 });
      await props.page.waitForTimeout(600);
      return undefined;
    },
  },
  {
    name: 'thousand cards',
    async arrange(props) {
      await openMap(props, props.maps.crowd);
      await closePanels(props.page);
      await fullSize(props.page);
      return undefined;
    },
  },
  {
    name: 'thousand cards fit',
    async arrange({ page }) {
      await fit(page);
      return undefined;
    },
  },
  {
    name: 'unknown address',
    async arrange({ page, server }) {
      await page.goto(`${server.url}/nowhere`);
      await page.getByText('nothing at this address').waitFor();
      return undefined;
    },
  },
  {
    name: 'map deleted',
    async arrange(props) {
      const { page, server, maps } = props;
      const id = await copyOf(server.url, maps.hotel);
      await openMap(props, id);
      await fetch(`${server.url}/api/maps/${id}`, { method: 'DELETE' });
      await page.getByText('This map was deleted').first().waitFor({ timeout: 20_000 });
      return undefined;
    },
  },
  {
    name: 'offline',
    async arrange(props) {
      await example('hotel')(props);
      await props.server.kill9();
      await props.page
        .getByText(/^(Offline|Connecting…)/)
        .first()
        .waitFor();
      const { x, y } = await cardSpot(props.page);
      await props.page.mouse.click(x, y);
      await props.page.keyboard.press('Control+d');
      await props.page.waitForTimeout(800);
      return undefined;
    },
  },
  {
    name: 'list offline',
    async arrange({ page }) {
      await page.getByRole('link', { name: 'All maps' }).click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      return undefined;
    },
  },
];

/** The README's picture, for a window of 1440 × 900: one contact point in full, and the whole blueprint. */
export const readmeScene: Scene = {
  name: 'readme',
  async arrange(props) {
    const { page } = props;
    await example('hotel')(props);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Mini-map' }).click();
    await clickHead(page, contactPoint);
    await page.getByRole('button', { name: 'Details panel' }).click();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(800);
    return undefined;
  },
};
