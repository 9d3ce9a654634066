import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { RecordRef } from '../store/targets.ts';
import { FieldControl } from './fields/FieldControl.tsx';
import { type FormSection, formSections } from './formFields.ts';
import { useReadOnly } from './useField.ts';

interface RecordFormProps {
  readonly at: RecordRef;
  /** Fields shown elsewhere. */
  readonly omit?: readonly string[];
  /** Draws a group in another way; null leaves it to the form. */
  readonly special?: (section: FormSection) => ReactNode;
}

/** The fields of a record, made from its definition. */
export function RecordForm({ at, omit, special }: RecordFormProps): ReactElement {
  const { table, id } = at;
  const readOnly = useReadOnly() !== null;
  const sections = useMemo(() => formSections(table, omit), [table, omit]);
  const control = (field: string): ReactElement => (
    <FieldControl key={field} at={{ table, id, field }} readOnly={readOnly} />
  );
  return (
    <div className="jw-in-form">
      {sections.map((section) => {
        const drawn = special?.(section) ?? null;
        const key = section.fields[0];
        if (drawn !== null) return <div key={key}>{drawn}</div>;
        if (section.title === null) return <div key={key}>{section.fields.map(control)}</div>;
        return (
          <fieldset key={key} className="jw-in-group">
            <legend>{section.title}</legend>
            {section.fields.map(control)}
          </fieldset>
        );
      })}
    </div>
  );
}
