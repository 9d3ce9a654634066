import { unlinkedRows } from '../map/attachments.ts';
import { journeyOfContactPoint, journeyOfPlace, journeyOfStage } from '../map/whereabouts.ts';
import { definitions } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import type { Attachment } from '../map/attachments.ts';
import type { ProjectRule } from './finding.ts';

function journeyOf(snapshot: Snapshot, { table, id }: Attachment): string | null {
  if (table === 'stages') return journeyOfStage(snapshot, id);
  if (table === 'contactPoints') return journeyOfContactPoint(snapshot, id);
  const card = table === 'cards' ? findRecord(snapshot, 'cards', id) : undefined;
  return card ? journeyOfPlace(snapshot, card.place) : null;
}

/** Rows of worksheets that belonged to something that is gone. They still count in every figure. */
export const unlinkedRow: ProjectRule = (snapshot, journey) =>
  unlinkedRows(snapshot)
    .filter(({ gone }) => {
      const homes = gone.map((attachment) => journeyOf(snapshot, attachment));
      return journey === null || homes.includes(null) || homes.includes(journey);
    })
    .map(({ table, id, title, gone }) => ({
      code: 'unlinked-row',
      severity: 'hint',
      message: `The ${definitions[table].name} ${title} belonged to something that is gone: ${gone.map((one) => one.title).join(', ')}.`,
      cure: gone.some(({ state }) => state === 'removed')
        ? 'Bring that back, or say what the row belongs to now.'
        : 'Say what the row belongs to now.',
      about: [{ table, id }],
    }));
