import { projectFromTemplate, createIdSource, journeyTemplates } from '@journeywright/core';
import { expect, test } from 'vitest';
import { Committer } from '../commit/committer.ts';
import { Rooms } from '../room/rooms.ts';
import { memoryStore } from '../store/memoryStore.ts';
import type { Store } from '../store/store.ts';
import { Catalogue } from './catalogue.ts';
import { roomOfMap } from './entry.ts';

test('a map that could not be deleted is still there, even when it was edited meanwhile', async () => {
  const inner = memoryStore();
  const gates: (() => void)[] = [];
  let failing = false;
  const commit: Store['commit'] = async (writes) => {
    if (failing) {
      await new Promise<void>((resolve) => gates.push(resolve));
      throw new Error('full');
    }
    await inner.commit(writes);
  };
  const store: Store = { ...inner, commit };
  const committer = new Committer(store, 10_000);
  const log = (): void => undefined;
  const rooms = new Rooms({ store, committer, idleAfter: 10, log });
  const catalogue = new Catalogue({ store, committer, rooms, log });
  const snapshot = projectFromTemplate(journeyTemplates.blank, createIdSource(Math.random), {
    title: 'Inn',
    today: '2026-11-23',
  });
  const [entry] = await catalogue.create([{ snapshot }]);
  const id = entry?.id ?? '';
  failing = true;
  const removal = catalogue.remove(id);
  catalogue.touched(roomOfMap(id));
  await new Promise((resolve) => setImmediate(resolve));
  for (const open of gates.splice(0)) open();
  await expect(removal).rejects.toThrow('full');
  expect(catalogue.get(id)?.title).toBe('Inn');
  committer.stop();
  rooms.dispose();
});
