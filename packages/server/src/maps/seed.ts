import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseProject } from '@journeywright/core';
import { messageOf } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Catalogue, NewMap } from './catalogue.ts';

const TABLE = 'server';
const SEEDED = 'seeded';
// The order they are shown in; others follow by name.
const FIRST = ['hotel-stay.json', 'car-purchase.json', 'care-home.json'];

/** The folder of example projects that comes with the model, or `null` when it is not installed. */
export const examplesFolder = (): string | null => {
  const places = createRequire(import.meta.url).resolve.paths('@journeywright/core') ?? [];
  const folders = places.map((place) => join(place, '@journeywright', 'core', 'examples'));
  return folders.find((folder) => existsSync(folder)) ?? null;
};

const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

const readExamples = async (folder: string, log: (line: string) => void): Promise<NewMap[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  names.sort((a, b) => rank(a) - rank(b));
  const now = Date.now();
  const maps: NewMap[] = [];
  for (const name of names) {
    const parsed = parseProject(await readFile(join(folder, name), 'utf8'));
    if (parsed.ok) {
      maps.push({ snapshot: parsed.snapshot, created: new Date(now - maps.length), example: true });
    } else log(`The example ${name} was left out: ${parsed.problems[0]?.message ?? 'it cannot be read'}`);
  }
  return maps;
};

/** Puts the examples into a store that never held any map. Happens once, so deleted examples stay deleted. */
export const seedExamples = async (
  store: Store,
  catalogue: Catalogue,
  folder: string | null,
  log: (line: string) => void,
): Promise<void> => {
  const done = (await store.records(TABLE)).some((record) => record.id === SEEDED);
  if (done || catalogue.size > 0 || !folder) return;
  try {
    const examples = await readExamples(folder, log);
    await catalogue.create(examples, [
      { kind: 'record', table: TABLE, id: SEEDED, bytes: Buffer.from(new Date().toISOString()) },
    ]);
  } catch (error) {
    log(`The examples could not be added: ${messageOf(error)}`);
  }
};
