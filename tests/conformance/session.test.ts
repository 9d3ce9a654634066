import { createStatusSource, sharedSession } from '@journeywright/collab';
import { memorySession, put, set } from '@journeywright/core';
import * as Y from 'yjs';
import { runEveryCommand } from './everyCommand.ts';
import { edit, type MakeSession } from './fixture.ts';
import { runSessionTests } from './session.ts';

const kinds: Record<string, MakeSession> = {
  memorySession: ({ now, readOnly = null }) => {
    const session = memorySession({ now, readOnly });
    return { session, stop: session.dispose };
  },

  sharedSession: ({ now, readOnly = null }) => {
    const doc = new Y.Doc();
    const session = sharedSession({ doc, now, status: createStatusSource({ readOnly }) });
    return {
      session,
      stop: () => {
        session.dispose();
        doc.destroy();
      },
    };
  },

  /** A second peer, connected at all times, answers every edit with one of its own elsewhere. */
  'sharedSession with a busy peer': ({ now, readOnly = null }) => {
    const mine = new Y.Doc();
    const theirs = new Y.Doc();
    const session = sharedSession({ doc: mine, now, status: createStatusSource({ readOnly }) });
    const peer = sharedSession({ doc: theirs });
    let answers = 0;
    theirs.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== mine) Y.applyUpdate(mine, update, theirs);
    });
    mine.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === theirs) return;
      Y.applyUpdate(theirs, update, mine);
      peer.commit(edit('Add actor', put('actors', { id: 'act_peer', name: 'Peer' })), { undo: 'step' });
      peer.commit(edit('Answer', set('actors', 'act_peer', 'name', `Answer ${answers++}`)), { undo: 'step' });
    });
    return {
      session,
      stop: () => {
        session.dispose();
        peer.dispose();
        mine.destroy();
        theirs.destroy();
      },
    };
  },
};

for (const [name, make] of Object.entries(kinds)) {
  runSessionTests(name, make);
  runEveryCommand(name, make);
}
