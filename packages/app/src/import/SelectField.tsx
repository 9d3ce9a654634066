import { useId } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

interface SelectProps {
  readonly value: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly onChange: (value: string) => void;
}

/** A native select, which phones and screen readers know best. */
export function Select({
  label,
  value,
  options,
  onChange,
}: SelectProps & { readonly label: { id: string } | string }) {
  return (
    <select
      className="app-input app-select"
      {...(typeof label === 'string' ? { 'aria-label': label } : { id: label.id })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((one) =>
        'options' in one ? (
          <optgroup key={one.label} label={one.label}>
            {one.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ),
      )}
    </select>
  );
}

/** A select under its label. */
export function SelectField({ label, ...rest }: SelectProps & { readonly label: string }) {
  const id = useId();
  return (
    <div className="app-field">
      <label htmlFor={id}>{label}</label>
      <Select label={{ id }} {...rest} />
    </div>
  );
}
