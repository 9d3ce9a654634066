import { type AnyRecord, definitions, findRecord, type RefField } from '@journeywright/core';
import { type ReactElement, useMemo, useState } from 'react';
import { useServices } from '../../store/services.ts';
import { recordTitle } from '../breadcrumb.ts';
import { useFieldValue, useSetField, useTable, wordsOf } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';
import { type Entry, Picker } from './Picker.tsx';

const none = 'none';

/** The records of a table by title; one of them may be what the field points at although it was removed. */
function useEntries(definition: RefField, value: string | null): readonly Entry[] {
  const { doc, t } = useServices();
  const table = useTable(definition.table);
  return useMemo(() => {
    const titleField = definitions[definition.table].title;
    const entries = [...table.values()].map((record) => ({
      key: record.id as string,
      label:
        wordsOf((record as AnyRecord)[titleField])
          .replace(/\s+/g, ' ')
          .trim() || t('inspector.untitled'),
    }));
    entries.sort((a, b) => a.label.localeCompare(b.label));
    if (value && !table.has(value)) {
      const { snapshot } = doc.getState();
      const known = findRecord(snapshot, definition.table, value) !== undefined;
      const title = known ? recordTitle(snapshot, { table: definition.table, id: value }, t) : value;
      entries.unshift({ key: value, label: t('field.removedRecord', { title }) });
    }
    return definition.required ? entries : [{ key: none, label: t('field.none') }, ...entries];
  }, [table, definition, value, doc, t]);
}

/** Another record, or none. */
export function RefControl({ at, definition, readOnly }: ControlProps<RefField>): ReactElement {
  const value = (useFieldValue(at) as string | null | undefined) ?? null;
  const set = useSetField(at);
  const [problem, setProblem] = useState<string | null>(null);
  const entries = useEntries(definition, value);
  return (
    <FieldShell name={at.field} label={definition.label} help={definition.help} problem={problem}>
      {(ids) => (
        <Picker
          ids={ids}
          entries={entries}
          value={value ?? none}
          disabled={readOnly}
          invalid={problem !== null}
          onChange={(key) => setProblem(set(key === none ? null : key))}
        />
      )}
    </FieldShell>
  );
}
