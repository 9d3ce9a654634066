import { set } from '@journeywright/core';
import { expect, it } from 'vitest';
import { startWriting } from './draft.ts';
import { testServices } from './editor.test-support.ts';

const ref = { table: 'cards', id: 'crd_1', field: 'text' } as const;

it('opens the text box of a text that is as long as it may be, so that it can be shortened', () => {
  const { services, session } = testServices();
  const full = { command: 'x', label: 'x', ops: [set(ref.table, ref.id, ref.field, 'x'.repeat(20_000))] };
  expect(session.commit(full, { undo: 'step' }).ok).toBe(true);
  startWriting(services, ref);
  expect(services.ui.getState().notice).toBeNull();
  expect(services.ui.getState().editing).toEqual(ref);
});

it('says why nothing can be written where the record is gone', () => {
  const { services } = testServices();
  startWriting(services, { ...ref, id: 'crd_gone' });
  expect(services.ui.getState().editing).toBeNull();
  expect(services.ui.getState().notice?.tone).toBe('problem');
});
