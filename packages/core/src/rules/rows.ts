import { type Refusal, refuse } from '../change/refusal.ts';
import type { RowTarget } from '../commands/args.ts';
import { checkId } from '../commands/argument.ts';
import { definitions, fieldOf, type WorksheetTable } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { refuseField, refuseRecord, refuseValue } from './records.ts';
import type { Rule } from './rule.ts';

function refuseTarget(to: RowTarget | null | undefined, argument: string): Refusal | null {
  const named = [to?.stage, to?.contactPoint, to?.card].filter(Boolean).length;
  return named > 1
    ? refuse('two-places', `“${argument}” names more than one place of the map.`, {
        cure: 'Name the stage, the contact point or the card.',
        argument,
      })
    : null;
}

function refuseFields(snapshot: Snapshot, table: WorksheetTable, fields: object): Refusal | null {
  for (const [name, value] of Object.entries(fields)) {
    const refusal = refuseField(table, name);
    if (refusal) return { ...refusal, argument: 'fields' };
    const field = fieldOf(table, name);
    if (field?.kind === 'order')
      return refuse('not-a-value', 'The order follows from “index”.', { argument: 'fields' });
    const wrong = refuseValue(snapshot, { table, id: '', field: name }, value);
    if (wrong) return { ...wrong, argument: 'fields' };
    if (field?.kind !== 'members' || !field.table) continue;
    for (const member of value as readonly string[]) {
      const problem = checkId(snapshot, field.table, member);
      if (problem)
        return refuse(problem.code, `${field.label} of the ${definitions[table].name}: ${problem.message}`, {
          cure: problem.cure,
          argument: 'fields',
        });
    }
  }
  return null;
}

/** A new row has fields of its worksheet, and names what it cannot do without. */
export const rowFits: Rule<'row.add'> = ({ snapshot }, { table, at, fields = {} }) => {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return refuse('wrong-type', '“fields” of row.add is not an object.', {
      cure: 'Give values by field name.',
      argument: 'fields',
    });
  const missing = Object.entries(definitions[table].fields).find(
    ([name, field]) => field.kind === 'ref' && field.required && !Object.hasOwn(fields, name),
  );
  if (missing)
    return refuse('missing', `${missing[1].label} of the ${definitions[table].name} is missing.`, {
      cure: `Give “${missing[0]}” in “fields”.`,
      field: `${table}.${missing[0]}`,
      argument: 'fields',
    });
  return refuseTarget(at, 'at') ?? refuseFields(snapshot, table, fields) ?? 'allow';
};

export const rowCanBelong: Rule<'row.attach'> = ({ snapshot }, { table, id, to }) =>
  refuseRecord(snapshot, table, id) ?? refuseTarget(to, 'to') ?? 'allow';
