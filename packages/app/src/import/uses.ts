import { definitions, fieldOf } from '@journeywright/core';
import {
  type LongColumn,
  type LongField,
  longFields,
  wideFields,
  type WideField,
  type WideTarget,
} from '@journeywright/core/interchange';
import { t } from '../messages/translate.ts';
import type { Option, OptionGroup } from './SelectField.tsx';

function grouped(options: readonly (Option & { readonly group: string })[]): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const { group, value, label } of options)
    groups.set(group, [...(groups.get(group) ?? []), { value, label }]);
  return [...groups].map(([label, of]) => ({ label, options: of }));
}

/** What a column can be taken for. */
export function columnUses(): readonly (Option | OptionGroup)[] {
  return [
    { value: '=out', label: t('import.use.out') },
    { value: '=lane', label: t('import.use.lane') },
    ...grouped(
      longFields.map(({ name, label, table, lane }) => ({
        value: name,
        label,
        group: lane
          ? t('import.use.cards')
          : table && table !== 'stages' && table !== 'contactPoints'
            ? definitions[table].plural
            : t('import.use.keys'),
      })),
    ),
  ];
}

/** A column’s use as the value of its select, and back. */
export const columnValue = ({ field, lane }: Pick<LongColumn, 'field' | 'lane'>): string =>
  field ?? (lane ? '=lane' : '=out');

export function columnUse(value: string): Pick<LongColumn, 'field' | 'lane'> {
  if (value === '=lane') return { field: null, lane: true };
  return { field: value === '=out' ? null : (value as LongField) };
}

/** What a row can be taken for. */
export function rowUses(): readonly (Option | OptionGroup)[] {
  const kind = fieldOf('lanes', 'kind');
  const kinds = kind?.kind === 'choice' ? kind.options : [];
  return [
    { value: '=out', label: t('import.use.out') },
    { value: '=lane', label: t('import.use.lane') },
    { value: '=more', label: t('import.use.more') },
    {
      label: t('import.use.lanes'),
      options: kinds.map(({ value, label }) => ({ value: `lane ${value}`, label })),
    },
    {
      label: t('import.use.fields'),
      options: wideFields.map(({ field, label }) => ({ value: `field ${field}`, label })),
    },
  ];
}

/** A row’s use as the value of its select, and back. */
export function rowValue(target: WideTarget): string {
  switch (target.as) {
    case 'nothing':
      return '=out';
    case 'more':
      return '=more';
    case 'field':
      return `field ${target.field}`;
    case 'lane':
      return target.kind === null ? '=lane' : `lane ${target.kind}`;
  }
}

export function rowUse(value: string, heading: string): WideTarget {
  if (value === '=out') return { as: 'nothing' };
  if (value === '=more') return { as: 'more' };
  if (value.startsWith('field ')) return { as: 'field', field: value.slice('field '.length) as WideField };
  const kind = value.startsWith('lane ') ? value.slice('lane '.length) : null;
  return { as: 'lane', title: heading.trim(), kind };
}
