import { textIn } from '../map/words.ts';
import { definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type ChangeSet, type Op, type Splice, splice } from './changeSet.ts';
import { diffText, type TextEdit } from './textDiff.ts';
import { walkFrom } from './walk.ts';

/**
 * `edit` as it must be done once `done` was done, both made for the same text. What the other inserted stays;
 * what it removed is not removed again. Where both insert at one place, `first` says whose text comes first.
 */
export function editAfter(edit: TextEdit, done: TextEdit, first: boolean): readonly TextEdit[] {
  const { at, insert } = edit;
  const end = at + edit.remove;
  const doneEnd = done.at + done.remove;
  const doneNow = done.at + done.insert.length;
  const bothPoints = edit.remove === 0 && done.remove === 0 && at === done.at;
  if (end <= done.at && !(bothPoints && !first)) return [edit];
  if (at >= doneEnd) return [{ ...edit, at: at + done.insert.length - done.remove }];
  const within = done.at <= at && end <= doneEnd;
  const around = at <= done.at && doneEnd <= end;
  if (within && !(around && first)) return [{ at: doneNow, remove: 0, insert }];
  if (around)
    return [
      { at: doneNow, remove: end - doneEnd, insert: '' },
      { at, remove: done.at - at, insert },
    ];
  return at < done.at
    ? [{ at, remove: done.at - at, insert }]
    : [{ at: doneNow, remove: end - doneEnd, insert }];
}

type Edits = readonly TextEdit[];

/** Two runs of edits made for the same text, each as it must be done after the other. */
export function crossEdits(ours: Edits, theirs: Edits): readonly [ours: Edits, theirs: Edits] {
  const [our, ...ourRest] = ours;
  const [their, ...theirRest] = theirs;
  if (!our || !their) return [ours, theirs];
  if (ourRest.length > 0) {
    const [head, theirsThen] = crossEdits([our], theirs);
    const [rest, theirsLast] = crossEdits(ourRest, theirsThen);
    return [[...head, ...rest], theirsLast];
  }
  if (theirRest.length > 0) {
    const [oursThen, head] = crossEdits(ours, [their]);
    const [oursLast, rest] = crossEdits(oursThen, theirRest);
    return [oursLast, [...head, ...rest]];
  }
  return [editAfter(our, their, true), editAfter(their, our, false)];
}

const placeOf = (table: string, id: string, field: string): string => `${table}/${id}/${field}`;

/** What a change set does to texts that were there, by table, record and field. */
function textEdits(before: Snapshot, change: ChangeSet): Map<string, Edits> {
  const walk = walkFrom(before);
  const edits = new Map<string, Edits>();
  for (const op of change.ops) {
    const id = op.op === 'put' ? op.record.id : op.id;
    const was = walk.stateOf(op.table, id)?.record;
    walk.step(op);
    const is = walk.stateOf(op.table, id)?.record;
    if (!was || !is || was === is) continue;
    for (const [name, field] of Object.entries(definitions[op.table].fields)) {
      const edit = field.kind === 'text' ? diffText(textIn(was, name), textIn(is, name)) : null;
      const place = placeOf(op.table, id, name);
      if (edit) edits.set(place, [...(edits.get(place) ?? []), edit]);
    }
  }
  return edits;
}

/**
 * Steps of undo or redo (the next one first), so that they still take back their own typing, and only that,
 * after an edit that undo does not keep.
 */
export function rebaseSteps(
  steps: readonly ChangeSet[],
  before: Snapshot,
  foreign: ChangeSet,
): readonly ChangeSet[] {
  const theirs = textEdits(before, foreign);
  if (theirs.size === 0) return steps;
  const move = (op: Op): readonly Op[] => {
    const place = op.op === 'splice' ? placeOf(op.table, op.id, op.field) : null;
    const met = place === null ? undefined : theirs.get(place);
    if (op.op !== 'splice' || place === null || !met) return [op];
    const [ours, then] = crossEdits([op], met);
    theirs.set(place, then);
    return ours.map(
      ({ at, remove, insert }): Splice => splice(op.table, op.id, op.field, at, remove, insert),
    );
  };
  return steps.map((step) => ({ ...step, ops: step.ops.flatMap(move) }));
}
