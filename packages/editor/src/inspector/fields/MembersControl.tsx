import { type AnyRecord, definitions, type MembersField } from '@journeywright/core';
import { type ReactElement, useMemo, useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { useServices } from '../../store/services.ts';
import { useCommand, useFieldValue, useTable, wordsOf } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';
import type { Entry } from './Picker.tsx';

function useMembers(definition: MembersField): readonly Entry[] {
  const { t } = useServices();
  const table = useTable(definition.table ?? 'project');
  return useMemo(() => {
    if (definition.options)
      return definition.options.map(({ value, label, help }) => ({ key: value, label, help }));
    if (!definition.table) return [];
    const titleField = definitions[definition.table].title;
    return [...table.values()]
      .map((record) => ({
        key: record.id as string,
        label: wordsOf((record as AnyRecord)[titleField]).trim() || t('inspector.untitled'),
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label));
  }, [definition, table, t]);
}

/** Several of a list; each is set by itself, so that two people can choose at once. */
export function MembersControl({ at, definition, readOnly }: ControlProps<MembersField>): ReactElement {
  const { t } = useServices();
  const present = (useFieldValue(at) ?? []) as readonly string[];
  const run = useCommand();
  const [problem, setProblem] = useState<string | null>(null);
  const entries = useMembers(definition);
  const change = (next: readonly string[]): void => {
    const refused = entries
      .filter(({ key }) => next.includes(key) !== present.includes(key))
      .map(({ key }) => run('record.setMember', { ...at, member: key, present: next.includes(key) }));
    setProblem(refused.find((words) => words !== null) ?? null);
  };
  return (
    <FieldShell name={at.field} label={definition.label} help={definition.help} problem={problem} group wide>
      {({ label, describedBy }) =>
        entries.length === 0 ? (
          <p className="jw-in-help">{t('field.noRecords')}</p>
        ) : (
          <CheckboxGroup
            className="jw-in-members"
            aria-labelledby={label}
            {...(describedBy ? { 'aria-describedby': describedBy } : {})}
            value={[...present]}
            isReadOnly={readOnly}
            onChange={change}
          >
            {entries.map(({ key, label: word, help }) => (
              <Checkbox
                key={key}
                value={key}
                className="jw-in-check"
                {...(help ? { 'aria-description': help } : {})}
              >
                <span className="jw-in-tick" aria-hidden="true" />
                {word}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )
      }
    </FieldShell>
  );
}
