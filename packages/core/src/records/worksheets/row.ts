import type { TableName } from '../../ids.ts';
import { type Declaration, defineRecord, type RecordDefinition } from '../define.ts';
import { choice, type Field, line, number, order, prose, ref } from '../field.ts';
import { betterWays } from '../vocabulary.ts';

/** What a row may belong to. A reference stays when its record is removed: bringing that back links the row again. */
export const attachment = {
  stage: ref('stages', { group: 'Belongs to' }),
  contactPoint: ref('contactPoints', { group: 'Belongs to' }),
  card: ref('cards', { group: 'Belongs to' }),
  persona: ref('personas', { group: 'Belongs to' }),
};

const rowFields = {
  note: prose({ label: 'Explanation' }),
  ...attachment,
  order: order(),
};

type Fields = Readonly<Record<string, Field>>;

/** Declares a row of a worksheet: its own fields, an explanation, what it belongs to, and its order. */
export function defineRow<const T extends TableName, F extends Fields>(
  declaration: Declaration<T, F>,
): RecordDefinition<T, F & Omit<typeof rowFields, keyof F>> {
  // A field of the row's own stands in its own place and wins over the shared one.
  const fields = { ...declaration.fields, ...rowFields, ...declaration.fields };
  return { ...defineRecord({ ...declaration, fields }), worksheet: true } as never;
}

// Fields that several worksheets share.
export const owner = ref('actors');
export const money = number({ unit: 'GBP', min: 0 });
export const minutes = number({ unit: 'min', min: 0 });
export const percent = number({ unit: '%', min: 0, max: 100 });
export const figure = number();
export const count = number({ min: 0, integer: true });
export const fivePoints = number({ min: 1, max: 5, integer: true });
export const unit = line();
export const better = choice({ label: 'Better when', options: betterWays });
