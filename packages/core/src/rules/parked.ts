import { type Refusal, refuse } from '../change/refusal.ts';
import { checkId } from '../commands/argument.ts';
import type { CellTarget } from '../commands/args.ts';
import { titleOf } from '../map/words.ts';
import type { TableName } from '../ids.ts';
import { read } from '../map/queries.ts';
import { journeyOfContactPoint, journeyOfLane } from '../map/whereabouts.ts';
import { definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { refuseCell, refuseColumn } from './cell.ts';
import type { Rule } from './rule.ts';

const placeable: readonly TableName[] = [
  'cards',
  'contactPoints',
  'responses',
  'failures',
  'transactions',
  'momentsOfTruth',
];

function refuseItem(snapshot: Snapshot, table: TableName, id: string, cell: CellTarget): Refusal | null {
  const at = { argument: 'items' };
  if (!placeable.includes(table))
    return refuse('not-placeable', `A ${definitions[table].name} does not stand in a cell.`, {
      cure: `Choose among ${placeable.map((name) => definitions[name].plural.toLowerCase()).join(', ')}.`,
      ...at,
    });
  const problem = checkId(snapshot, table, id);
  if (problem) return refuse(problem.code, `“items”: ${problem.message}`, { cure: problem.cure, ...at });
  if (table === 'cards') return refuseCell(snapshot, cell);
  if (table === 'contactPoints') {
    const home = journeyOfContactPoint(snapshot, id);
    return home === null || home === journeyOfLane(snapshot, cell.lane)
      ? null
      : refuse('other-journey', `${titleOf(snapshot, table, id)} belongs to another journey.`, {
          cure: 'Choose a stage of its own journey.',
          ...at,
        });
  }
  if (!cell.contactPoint)
    return refuse('no-contact-point', `A ${definitions[table].name} stands at a contact point.`, {
      cure: 'Choose a cell of a contact point.',
      argument: 'cell',
    });
  if (table !== 'momentsOfTruth') return null;
  const persona = snapshot.tables.momentsOfTruth.get(id)?.persona;
  return read
    .momentsOfTruth(snapshot, cell.contactPoint)
    .some((other) => other.persona === persona && other.id !== id)
    ? refuse(
        'already-marked',
        `${titleOf(snapshot, 'contactPoints', cell.contactPoint)} is already a moment of truth.`,
        { cure: 'Choose another contact point, or remove this mark for good.', ...at },
      )
    : null;
}

/** Parked things go where things of their kind stand. */
export const parkedThingsFit: Rule<'parked.place'> = ({ snapshot }, { items, cell }) => {
  const refusal =
    refuseColumn(snapshot, cell) ??
    items.reduce<Refusal | null>(
      (found, { table, id }) => found ?? refuseItem(snapshot, table, id, cell),
      null,
    );
  return refusal ?? (items.length === 0 ? 'ignore' : 'allow');
};
