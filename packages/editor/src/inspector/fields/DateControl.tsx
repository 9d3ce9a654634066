import type { DateField } from '@journeywright/core';
import { type ReactElement, useRef } from 'react';
import { useServices } from '../../store/services.ts';
import { useDraft } from '../useDraft.ts';
import { useFieldValue, useSetField, wordsOf } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';

/** A calendar day. Written when the field is left: while a year is typed it passes through wrong ones. */
export function DateControl({ at, definition, readOnly }: ControlProps<DateField>): ReactElement {
  const { t } = useServices();
  const box = useRef<HTMLInputElement>(null);
  const set = useSetField(at);
  const draft = useDraft(definition.label, wordsOf(useFieldValue(at)), (text) =>
    // Half a date reads as empty; it must not clear what was there.
    box.current?.validity.badInput ? t('field.unfinishedDate') : set(text === '' ? null : text),
  );
  return (
    <FieldShell name={at.field} label={definition.label} help={definition.help} problem={draft.problem}>
      {({ control, describedBy }) => (
        <input
          ref={box}
          id={control}
          type="date"
          className="jw-in-box"
          data-draft={draft.pending || undefined}
          value={draft.text}
          readOnly={readOnly}
          aria-invalid={draft.problem !== null || undefined}
          aria-describedby={describedBy}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={draft.onKeyDown}
          onBlur={draft.commit}
        />
      )}
    </FieldShell>
  );
}
