import type { Failure } from '../../records/failure.ts';
import type { MomentOfTruth } from '../../records/momentOfTruth.ts';
import type { Response } from '../../records/response.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { CellValue } from '../table/index.ts';
import { type LongField, longFields } from './longFields.ts';
import { isBlank, prose } from './values.ts';

/** Cells of one row by column; columns that are left out are empty. */
export type LongCells = Partial<Readonly<Record<LongField, CellValue>>>;

/** The name of an actor as it stands in a cell. */
export function nameOf(snapshot: Snapshot, actor: string | null): string {
  return actor ? (snapshot.tables.actors.get(actor as never)?.name ?? '') : '';
}

function filled(cells: Record<string, CellValue>): LongCells {
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([, value]) => value !== null && !(typeof value === 'string' && isBlank(value)),
    ),
  );
}

/** The cells of a failure point; none when it says nothing that has a column. */
export function failureCells(record: Failure): LongCells {
  return filled(
    Object.fromEntries(
      longFields.flatMap(({ name, table, field }) =>
        table === 'failures' && field ? [[name, record[field as 'mode']] as const] : [],
      ),
    ),
  );
}

/** The cells of a response mechanism; none when it says nothing that has a column. */
export function responseCells(snapshot: Snapshot, record: Response): LongCells {
  return filled({
    response_trigger: record.trigger,
    response_owner: nameOf(snapshot, record.owner),
    response_channel: record.channel,
    response_standard: record.standard,
    target_minutes: record.targetMinutes,
    escalation: record.escalation,
  });
}

/** The cells of a moment of truth: what decides it, or yes. */
export function momentCells(record: MomentOfTruth): LongCells {
  return { moment_of_truth: prose(record.criterion) || 'yes', mot_outcome: record.outcome };
}
