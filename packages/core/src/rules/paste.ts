import { refuse } from '../change/refusal.ts';
import { mostPastedCells, previewPaste } from '../commands/pasteLayout.ts';
import { counted } from '../map/words.ts';
import { refuseCell } from './cell.ts';
import type { Rule } from './rule.ts';

/** Nothing of a block is left out unless that was asked for. */
export const blockFits: Rule<'cells.paste'> = ({ snapshot }, { cell, rows, beyond = 'refuse' }) => {
  const refusal = refuseCell(snapshot, cell);
  if (refusal) return refusal;
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > mostPastedCells)
    return refuse(
      'too-many-cells',
      `The block has ${cells} cells; at most ${mostPastedCells} can be pasted at once.`,
      { cure: 'Import it as a table, or paste a part of it.', argument: 'rows' },
    );
  const { fitting, beyond: left, missing } = previewPaste(snapshot, cell, rows);
  if (fitting.length + left.length === 0) return 'ignore';
  if (left.length === 0 || beyond === 'extend') return 'allow';
  if (beyond === 'leave') return fitting.length === 0 ? 'ignore' : 'allow';
  const lacking = [
    ...(missing.contactPoints ? [counted(missing.contactPoints, 'contactPoints')] : []),
    ...(missing.stages ? [counted(missing.stages, 'stages')] : []),
    ...(missing.lanes ? [counted(missing.lanes, 'lanes')] : []),
  ];
  return refuse(
    'does-not-fit',
    `${left.length} of ${fitting.length + left.length} cells of the block lie beyond the map: it lacks ${lacking.join(' and ')}.`,
    { cure: 'Let the map be extended, or leave those cells out.', argument: 'beyond' },
  );
};
