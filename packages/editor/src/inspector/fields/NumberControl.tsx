import type { NumberField } from '@journeywright/core';
import type { ReactElement } from 'react';
import { useServices } from '../../store/services.ts';
import { numberText, parseNumber } from '../numberText.ts';
import { type Draft, useDraft } from '../useDraft.ts';
import { useFieldValue, useSetField, useTypingPresence } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';

/** A number as it is typed. Nothing typed means "not measured"; what is no number is refused in words. */
export function useNumberDraft({
  at,
  definition,
}: Pick<ControlProps<NumberField>, 'at' | 'definition'>): Draft {
  const { t } = useServices();
  const set = useSetField(at);
  return useDraft(definition.label, numberText(useFieldValue(at)), (text) => {
    const typed = parseNumber(text, definition.unit);
    if (typed.kind === 'value') return set(typed.value);
    // The field itself says best what it takes.
    return typed.kind === 'unclear' ? t('field.unclearNumber', { text, ...typed }) : set(text);
  });
}

/** A number with its unit. */
export function NumberControl({ at, definition, readOnly }: ControlProps<NumberField>): ReactElement {
  const { t } = useServices();
  const draft = useNumberDraft({ at, definition });
  const presence = useTypingPresence(at);
  const { label, unit } = definition;
  return (
    <FieldShell
      name={at.field}
      label={unit ? t('field.withUnit', { label, unit }) : label}
      help={definition.help}
      problem={draft.problem}
    >
      {({ control, describedBy }) => (
        <input
          id={control}
          className="jw-in-box jw-in-number"
          data-draft={draft.pending || undefined}
          inputMode={definition.integer ? 'numeric' : 'decimal'}
          value={draft.text}
          placeholder={t('field.notMeasured')}
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
