import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hotelBench } from '../../testing/index.ts';
import { crossEdits } from './rebase.ts';
import { applyTextEdit, type TextEdit } from './textDiff.ts';

const length = 12;
const text = 'abcdefghijkl';

const anyEdit: fc.Arbitrary<TextEdit> = fc
  .tuple(fc.nat(length), fc.nat(5), fc.constantFrom('', 'X', 'YZ', '123'))
  .map(([at, remove, insert]) => ({ at, remove: Math.min(remove, length - at), insert }));

const applyAll = (start: string, edits: readonly TextEdit[]): string => edits.reduce(applyTextEdit, start);

/** Edits one after the other, each within the text the ones before leave. */
const anyRun = fc.array(anyEdit, { maxLength: 4 }).map((edits) => {
  let size = length;
  return edits.map(({ at, remove, insert }) => {
    const start = Math.min(at, size);
    const gone = Math.min(remove, size - start);
    size += insert.length - gone;
    return { at: start, remove: gone, insert };
  });
});

describe('undo beside edits it does not keep', () => {
  test('two runs of edits meet in the same text, whichever comes first', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (ours, theirs) => {
        const [oursThen, theirsThen] = crossEdits(ours, theirs);
        expect(applyAll(applyAll(text, theirs), oursThen)).toBe(applyAll(applyAll(text, ours), theirsThen));
      }),
      { numRuns: 3000 },
    );
  });

  test('an undone step takes back its own words wherever they are now', () => {
    const bench = hotelBench();
    const at = { table: 'cards', id: 'crd_a', field: 'text' } as const;
    const words = () => bench.snapshot().tables.cards.get('crd_a')?.text;
    bench.run('record.splice', { ...at, at: 5, remove: 0, insert: ' around' });
    bench.run('card.setText', { id: 'crd_a', text: 'Looks around twice' });
    const none = { undo: 'none' } as const;
    bench.commands.run('record.splice', { ...at, at: 0, remove: 0, insert: 'First: ' }, none);
    bench.commands.run('record.splice', { ...at, at: 25, remove: 0, insert: '!' }, none);
    expect(words()).toBe('First: Looks around twice!');
    bench.session.undo();
    expect(words()).toBe('First: Looks around!');
    bench.session.undo();
    expect(words()).toBe('First: Looks!');
    bench.commands.run('record.splice', { ...at, at: 0, remove: 7, insert: '' }, none);
    bench.session.redo();
    bench.session.redo();
    expect(words()).toBe('Looks around twice!');
  });
});
