import type { Field, Snapshot, TableName } from '@journeywright/core';
import { serialOfDay } from '../sheet/dates.ts';
import { type Cell, textCell } from '../sheet/sheet.ts';
import { fitCell, referenceText } from './words.ts';

/** The words that members of a field stand in one cell with. */
export const memberGlue = '; ';

const nothing = (value: unknown): boolean => value === null || value === undefined || value === '';

function text(words: string): Cell | null {
  return words === '' ? null : textCell(fitCell(words));
}

function choiceText(field: Extract<Field, { kind: 'choice' }>, value: unknown): string {
  return field.options.find((option) => option.value === value)?.label ?? String(value);
}

function membersText(snapshot: Snapshot, field: Extract<Field, { kind: 'members' }>, value: unknown): string {
  const members = value as readonly string[];
  if (field.table !== null)
    return members.map((id) => referenceText(snapshot, field.table as TableName, id)).join('\n');
  return members
    .map((member) => field.options?.find((option) => option.value === member)?.label ?? member)
    .join(memberGlue);
}

/**
 * The cell that shows a value, or null for an empty one. What a cell cannot hold (a missing value against an empty
 * one, a text too long, a nested value) is told by the copy of the project that the workbook carries.
 */
export function toCell(snapshot: Snapshot, field: Field, value: unknown): Cell | null {
  if (nothing(value)) return null;
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? { value, style: 'plain' } : text(JSON.stringify(value));
    case 'flag':
      return { value: value === true, style: 'plain' };
    case 'date': {
      const serial = serialOfDay(String(value));
      return serial === null ? text(String(value)) : { value: serial, style: 'date' };
    }
    case 'choice':
      return text(choiceText(field, value));
    case 'ref':
      return text(referenceText(snapshot, field.table, String(value)));
    case 'members':
      return text(membersText(snapshot, field, value));
    case 'text':
    case 'line':
    case 'order':
      return text(String(value));
    default:
      return text(JSON.stringify(value));
  }
}
