import { useEffect, useId, useRef } from 'react';

/** A labelled line of text with its hint and its problem. `first` takes the focus, with its text selected. */
export function TextInput({
  label,
  value,
  onChange,
  problem,
  hint,
  first = false,
  maxLength,
  autoComplete = 'off',
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  hint?: string;
  first?: boolean;
  maxLength?: number;
  autoComplete?: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (first) input.current?.select();
  }, [first]);
  useEffect(() => {
    // Back to the field, where the problem is read out with it.
    if (problem !== undefined) input.current?.focus();
  }, [problem]);
  const about = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`];
  return (
    <div className="app-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="app-input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={about.join(' ').trim() || undefined}
        autoComplete={autoComplete}
        maxLength={maxLength}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} slot="description">
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span id={`${id}-problem`} className="app-field-problem">
          {problem}
        </span>
      )}
    </div>
  );
}
