import type { ChoiceField } from '@journeywright/core';
import { type ReactElement, useState } from 'react';
import { useServices } from '../../store/services.ts';
import { useDraft } from '../useDraft.ts';
import { useFieldValue, useSetField, wordsOf } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';
import { Picker } from './Picker.tsx';

const notSaid = 'none';
const other = 'other';
const keyOf = (value: string): string => `=${value}`;

function OwnWords({
  at,
  definition,
  readOnly,
  label,
}: ControlProps<ChoiceField> & { label: string }): ReactElement {
  const set = useSetField(at);
  const value = useFieldValue(at);
  const known = definition.options.some((option) => option.value === value);
  const stored = known || value === null ? '' : wordsOf(value);
  const draft = useDraft(label, stored, (text) => set(text.trim() === '' ? null : text.trim()));
  return (
    <FieldShell name={`${at.field}.own`} label={label} problem={draft.problem}>
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
          onBlur={draft.commit}
        />
      )}
    </FieldShell>
  );
}

/** One of a list or nothing; where the field allows it, words of one's own. */
export function ChoiceControl({ at, definition, readOnly }: ControlProps<ChoiceField>): ReactElement {
  const { t } = useServices();
  const value = useFieldValue(at) as string | null | undefined;
  const set = useSetField(at);
  const [problem, setProblem] = useState<string | null>(null);
  const [ownWords, setOwnWords] = useState(false);
  const { options, label } = definition;
  const known = value === null || value === undefined || options.some((option) => option.value === value);
  const own = definition.other && (!known || ownWords);
  const entries = [
    { key: notSaid, label: t('field.notSaid') },
    ...options.map((option) => ({ key: keyOf(option.value), label: option.label, help: option.help })),
    ...(definition.other ? [{ key: other, label: t('field.other') }] : []),
  ];
  const choose = (key: string): void => {
    setOwnWords(key === other);
    if (key !== other) setProblem(set(key === notSaid ? null : key.slice(1)));
  };
  return (
    <>
      <FieldShell name={at.field} label={label} help={definition.help} problem={problem}>
        {(ids) => (
          <Picker
            ids={ids}
            entries={entries}
            value={own ? other : value === null || value === undefined ? notSaid : keyOf(value)}
            disabled={readOnly}
            invalid={problem !== null}
            onChange={choose}
          />
        )}
      </FieldShell>
      {own ? (
        <OwnWords
          at={at}
          definition={definition}
          readOnly={readOnly}
          label={t('field.otherLabel', { label })}
        />
      ) : null}
    </>
  );
}
