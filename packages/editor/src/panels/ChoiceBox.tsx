import type { ReactElement } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useServices } from '../store/services.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** React Aria keys may not be empty. */
const keyOf = (value: string): string => `=${value}`;

/** One of a list, with a label. */
export function ChoiceBox({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const container = useServices().root();
  return (
    <Select
      className="jw-field"
      value={keyOf(value)}
      onChange={(key) => {
        if (key !== null) onChange(String(key).slice(1));
      }}
    >
      <Label className="jw-label">{label}</Label>
      <Button className="jw-select">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="jw-popover" {...(container ? { UNSTABLE_portalContainer: container } : {})}>
        <ListBox className="jw-listbox">
          {choices.map((choice) => (
            <ListBoxItem
              key={keyOf(choice.value)}
              id={keyOf(choice.value)}
              textValue={choice.label}
              className="jw-option"
            >
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
