import type { LineField } from '@journeywright/core';
import type { ReactElement } from 'react';
import { useDraft } from '../useDraft.ts';
import { useFieldValue, useSetField, useTypingPresence, wordsOf } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';

/** A short text, written as a whole. */
export function LineControl({ at, definition, readOnly }: ControlProps<LineField>): ReactElement {
  const draft = useDraft(definition.label, wordsOf(useFieldValue(at)), useSetField(at));
  const presence = useTypingPresence(at);
  return (
    <FieldShell name={at.field} label={definition.label} help={definition.help} problem={draft.problem}>
      {({ control, describedBy }) => (
        <input
          id={control}
          className="jw-in-box"
          data-draft={draft.pending || undefined}
          value={draft.text}
          readOnly={readOnly}
          autoComplete="off"
          aria-invalid={draft.problem !== null || undefined}
          aria-describedby={describedBy}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={draft.onKeyDown}
          onFocus={presence.onFocus}
          onBlur={() => {
            draft.commit();
            presence.onBlur();
          }}
        />
      )}
    </FieldShell>
  );
}
