import {
  createCommands,
  createIdSource,
  type Id,
  memorySession,
  parseProject,
  read,
  type Snapshot,
  serializeProject,
} from '@journeywright/core';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** The maps a set of pictures needs, by id. */
export interface Maps {
  readonly hotel: string;
  readonly car: string;
  readonly care: string;
  readonly blank: string;
  /** A thousand cards. */
  readonly crowd: string;
  /** Written by a version of the model that does not exist yet, hence read-only. */
  readonly newer: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
}

async function ask<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok)
    throw new Error(`${init?.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Makes a map on the server and gives its id. */
export async function createMap(url: string, body: unknown): Promise<string> {
  const entry = await ask<Entry>(`${url}/api/maps`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return entry.id;
}

/** Copies a map and gives the copy the same title, so that pictures do not say "copy". */
export async function copyOf(url: string, id: string): Promise<string> {
  const file = await (await fetch(`${url}/api/maps/${id}/file`)).text();
  return createMap(url, { file });
}

async function snapshotOf(url: string, id: string): Promise<Snapshot> {
  const parsed = parseProject(await (await fetch(`${url}/api/maps/${id}/file`)).text());
  if (!parsed.ok) throw new Error(`the file of map ${id} is refused: ${parsed.problems[0]?.message}`);
  return parsed.snapshot;
}

/** A project edited by commands, as a file. */
function edited(
  snapshot: Snapshot,
  edit: (run: ReturnType<typeof createCommands>['run'], now: () => Snapshot) => void,
): string {
  const session = memorySession({ snapshot });
  let seed = 1;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const { run } = createCommands({ session, newId: createIdSource(random) });
  edit(run, session.getSnapshot);
  return serializeProject(session.getSnapshot());
}

const sentences = [
  'Asks at the desk',
  'Waits for an answer and wonders whether anybody has read the message',
  'Finds the form on the website',
  'Calls back the next morning',
  'The colleague on duty looks it up and calls within the hour',
  'Sign at the entrance',
];

/** A thousand cards: 25 contact points in 10 stages, 8 lanes of cards, 5 cards in each cell. */
function crowdOf(blueprint: Snapshot): string {
  return edited(blueprint, (run, now) => {
    const journey = read.journeys(now())[0]?.id as Id<'journeys'>;
    run('project.rename', { title: 'A thousand cards' });
    while (read.stages(now(), journey).length < 10)
      run('stage.add', { journey, title: `Stage ${read.stages(now(), journey).length + 1}` });
    const points = (): readonly Id<'contactPoints'>[] =>
      read.stages(now(), journey).flatMap(({ id }) => read.contactPoints(now(), id).map((point) => point.id));
    for (let i = 0; points().length < 25; i++) {
      const stage = read.stages(now(), journey)[i % 10]?.id as Id<'stages'>;
      run('contactPoint.add', { stage, title: `Contact point ${points().length + 1}` });
    }
    const kinds = ['custom', 'custom', 'custom', 'custom', 'custom', 'custom', 'custom', 'custom'];
    const own = kinds.map((kind, i) => {
      run('lane.add', {
        journey,
        kind,
        title: `Lane ${i + 1}`,
        zone: i < 4 ? 'customer' : 'back-stage',
        index: i,
      });
      return read.lanes(now(), journey)[i]?.id as Id<'lanes'>;
    });
    let count = 0;
    for (const lane of own) {
      for (const contactPoint of points().slice(0, 25)) {
        const texts = Array.from({ length: 5 }, () => `${++count} ${sentences[count % sentences.length]}`);
        run('card.addMany', { cell: { lane, contactPoint }, texts });
      }
    }
    points().forEach((id, i) => run('contactPoint.setEmotion', { id, emotion: 1 + ((i * 7) % 9) / 2 }));
  });
}

/** Says in the document that a later version of the model wrote it. */
async function makeNewer(url: string, id: string): Promise<void> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, `${id}:map`, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  doc.getMap('meta').set('schema', { model: 999 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  provider.destroy();
  doc.destroy();
}

/** Makes every map that the pictures show. */
export async function makeMaps(url: string): Promise<Maps> {
  const { maps } = await ask<{ maps: Entry[] }>(`${url}/api/maps`);
  const byTitle = (word: string): string => {
    const found = maps.find(({ title }) => title.includes(word));
    if (!found) throw new Error(`no example has “${word}” in its title`);
    return found.id;
  };
  const hotel = byTitle('Business guest');
  const blank = await createMap(url, { template: 'blank', title: 'Clinic visit' });
  const scratch = await createMap(url, { template: 'service-blueprint', title: 'scratch' });
  const crowd = await createMap(url, { file: crowdOf(await snapshotOf(url, scratch)) });
  await fetch(`${url}/api/maps/${scratch}`, { method: 'DELETE' });
  const newer = await copyOf(url, hotel);
  await makeNewer(url, newer);
  return { hotel, car: byTitle('car'), care: byTitle('care home'), blank, crowd, newer };
}
