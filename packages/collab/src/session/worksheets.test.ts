import { attachmentsOf, parkedItems, put, set, unlinkedRows } from '@journeywright/core';
import { expect, it } from 'vitest';
import { ids, type Peer, together } from '../../testing/peers.ts';

const { stage } = ids;
const risk = 'rsk_late';

it('a row stays with its reference when its stage goes, and undo links it again, for both people', () => {
  const { peers, sync } = together(2);
  const [ada, ben] = peers as [Peer, Peer];
  ada.session.commit(
    { command: 'test', label: 'Add', ops: [put('risks', { id: risk, text: 'Late', stage })] },
    { undo: 'step' },
  );
  sync();
  expect(attachmentsOf(ben.session.getSnapshot(), { id: risk, stage } as never)).toMatchObject([
    { state: 'linked' },
  ]);
  ada.session.commit(
    { command: 'test', label: 'Remove', ops: [set('stages', stage, 'removed', true)] },
    { undo: 'step' },
  );
  sync();
  for (const { session } of [ada, ben]) {
    const snapshot = session.getSnapshot();
    expect(snapshot.tables.risks.get(risk)).toMatchObject({ text: 'Late', stage });
    expect(unlinkedRows(snapshot)).toMatchObject([{ id: risk, gone: [{ id: stage, state: 'removed' }] }]);
    const parked = parkedItems(snapshot, null).flatMap((group) => group.items);
    expect(parked.map(({ table }) => table)).not.toContain('risks');
  }
  ada.session.undo();
  sync();
  for (const { session } of [ada, ben]) {
    expect(unlinkedRows(session.getSnapshot())).toEqual([]);
    expect(session.getSnapshot().tables.risks.get(risk)?.stage).toBe(stage);
  }
});
