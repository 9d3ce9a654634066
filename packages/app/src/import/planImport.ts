import {
  applyChangeSet,
  changeSet,
  createIdSource,
  emptySnapshot,
  projectId,
  projectOf,
  put,
  read,
  set,
  type Snapshot,
} from '@journeywright/core';
import type { Diagnostic, Import, ImportContext, Made } from '@journeywright/core/interchange';
import { type LeftOut, withCures } from './withCures.ts';

/** What would become of what was given, or why it cannot be read. Nothing has been made yet. */
export type Planned =
  | {
      readonly ok: true;
      readonly snapshot: Snapshot;
      /** The words that say what it is; “” where it has none. */
      readonly title: string;
      readonly made: readonly Made[];
      readonly unplaced: readonly LeftOut[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly ok: false;
      readonly unplaced: readonly LeftOut[];
      readonly diagnostics: readonly Diagnostic[];
    };

export const newId = createIdSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);

/** Plans an import into a project of its own. */
export function planImport(plan: (context: ImportContext) => Import): Planned {
  const planned = plan({ snapshot: emptySnapshot, newId });
  if (!planned.ok) return { ok: false, unplaced: [], diagnostics: planned.diagnostics };
  const { snapshot } = applyChangeSet(emptySnapshot, planned.changeSet);
  const { made } = planned;
  const title = projectOf(snapshot).title.trim() || (read.journeys(snapshot)[0]?.title.trim() ?? '');
  return { ok: true, snapshot, title, made, ...withCures(planned.unplaced, planned.diagnostics) };
}

/** Whether there is anything in it but an empty journey. */
export function holdsSomething({ tables }: Snapshot): boolean {
  return Object.entries(tables).some(
    ([table, records]) => table !== 'project' && table !== 'journeys' && records.size > 0,
  );
}

/**
 * The project under the title a person gave it. A lone journey that is called as the project was (or not at all)
 * takes the title, too.
 */
export function withTitle(snapshot: Snapshot, before: string, title: string): Snapshot {
  const journeys = read.journeys(snapshot);
  const [only] = journeys;
  const project = snapshot.tables.project.has(projectId)
    ? set('project', projectId, 'title', title)
    : put('project', { ...projectOf(snapshot), title });
  const follows =
    journeys.length === 1 && only && (only.title.trim() === before.trim() || only.title.trim() === '');
  const ops = follows ? [project, set('journeys', only.id, 'title', title)] : [project];
  return applyChangeSet(snapshot, changeSet('file.import', 'Import', ops)).snapshot;
}
