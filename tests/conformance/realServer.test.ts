import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenSession, openSession } from '@journeywright/collab';
import { createIdSource, planCommand, projectOf, read, type Session, set } from '@journeywright/core';
import { applyPlain, mulberry32, plainOf, randomEdit } from '@journeywright/core/testing';
import { createServer, type JourneyServer, lmdbStore } from '@journeywright/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { edit } from './fixture.ts';

describe('sessions on the real server', () => {
  let folder: string;
  let server: JourneyServer;
  let url: string;
  let room: string;
  const open: OpenSession[] = [];

  const start = async (port = 0): Promise<void> => {
    server = await createServer({ store: await lmdbStore({ folder }), examples: null });
    url = await server.listen({ port });
  };
  const enter = (name: string): OpenSession => {
    const session = openSession({
      url: `${url.replace('http', 'ws')}/sync`,
      room,
      name,
      offline: false,
      betweenWindows: false,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    open.push(session);
    return session;
  };
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 });
  const allSaved = (...sessions: Session[]): Promise<void> =>
    until(() => {
      for (const session of sessions)
        expect(session.getStatus()).toMatchObject({ connection: 'online', saved: 'saved', pending: 0 });
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journeywright-conformance-'));
    await start();
    const body = JSON.stringify({ template: 'service-blueprint', title: 'Stay' });
    const answer = await fetch(`${url}/api/maps`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    room = `${((await answer.json()) as { id: string }).id}:map`;
  });
  afterEach(async () => {
    for (const session of open.splice(0)) session.dispose();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('edit at once, see each other, and hold the same', async () => {
    const [ada, ben] = [enter('Ada'), enter('Ben')];
    await allSaved(ada, ben);
    const random = mulberry32(5);
    const ids = [createIdSource(mulberry32(1)), createIdSource(mulberry32(2))];
    for (let i = 0; i < 60; i++) {
      const session = i % 2 === 0 ? ada : ben;
      const made = randomEdit(random, session.getSnapshot(), ids[i % 2] as (typeof ids)[0]);
      const oracle = plainOf(session.getSnapshot());
      applyPlain(oracle, made.change);
      expect(session.commit(made.change, { undo: 'step' }).ok).toBe(true);
      expect(plainOf(session.getSnapshot())).toEqual(oracle);
      if (i % 7 === 0) session.undo();
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await allSaved(ada, ben);
    await until(() => expect(plainOf(ada.getSnapshot())).toEqual(plainOf(ben.getSnapshot())));
    ada.presence.update({ selection: ['cards/crd_x'], cursor: { x: 3, y: 4 } });
    await until(() =>
      expect(ben.presence.others()).toMatchObject([
        { user: { name: 'Ada' }, selection: ['cards/crd_x'], cursor: { x: 3, y: 4 } },
      ]),
    );
  });

  it('go on by themselves when the server comes back, with what was done meanwhile', async () => {
    const [ada, ben] = [enter('Ada'), enter('Ben')];
    await allSaved(ada, ben);
    const port = Number(new URL(url).port);
    await server.close();
    await until(() => expect(ada.getStatus().connection).toBe('offline'));
    const journey = read.journeys(ada.getSnapshot())[0]?.id as never;
    for (const [session, title] of [
      [ada, 'By Ada'],
      [ben, 'By Ben'],
    ] as const) {
      const newId = createIdSource(Math.random);
      const plan = planCommand({ snapshot: session.getSnapshot(), newId }, 'stage.add', { journey, title });
      if ('refused' in plan) throw new Error(plan.message);
      expect(session.commit(plan, { undo: 'step' }).ok).toBe(true);
      expect(session.getStatus()).toMatchObject({ saved: 'in memory', pending: 1 });
    }
    await start(port);
    await allSaved(ada, ben);
    await until(() => {
      for (const session of [ada, ben]) {
        const titles = read.stages(session.getSnapshot(), journey).map(({ title }) => title);
        expect(titles).toEqual(expect.arrayContaining(['By Ada', 'By Ben']));
      }
    });
    ada.undo();
    await until(() => {
      const titles = read.stages(ben.getSnapshot(), journey).map(({ title }) => title);
      expect(titles).toContain('By Ben');
      expect(titles).not.toContain('By Ada');
    });
  });

  it('say that a map was deleted, and keep showing it', async () => {
    const ada = enter('Ada');
    await allSaved(ada);
    await fetch(`${url}/api/maps/${room.split(':')[0]}`, { method: 'DELETE' });
    await until(() => expect(ada.getStatus().readOnly).toContain('This map was deleted.'));
    expect(projectOf(ada.getSnapshot()).title).toBe('Stay');
    const result = ada.commit(edit('x', set('project', 'prj_project', 'title', 'x')), { undo: 'step' });
    expect(result.ok).toBe(false);
  });
});
