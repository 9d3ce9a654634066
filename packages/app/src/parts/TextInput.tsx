import { useEffect, useRef } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';

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
  useEffect(() => {
    if (first) input.current?.select();
  }, [first]);
  useEffect(() => {
    // Back to the field, where the problem is read out with it.
    if (problem !== undefined) input.current?.focus();
  }, [problem]);
  return (
    <TextField
      className="app-field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      autoComplete={autoComplete}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label>{label}</Label>
      <Input ref={input} className="app-input" />
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <FieldError>{problem}</FieldError>
    </TextField>
  );
}
