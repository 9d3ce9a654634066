import type { ReactElement } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { useServices } from '../../store/services.ts';
import type { FieldIds } from './FieldShell.tsx';

/** One entry of a picker. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly help?: string | undefined;
}

/** One of a list. Drawn inside the editor, so that it takes the editor's colours. */
export function Picker({
  ids,
  entries,
  value,
  disabled,
  invalid = false,
  onChange,
}: {
  readonly ids: FieldIds;
  readonly entries: readonly Entry[];
  readonly value: string;
  readonly disabled: boolean;
  readonly invalid?: boolean;
  onChange(key: string): void;
}): ReactElement {
  const container = useServices().root();
  return (
    <Select
      className="jw-in-select"
      aria-labelledby={ids.label}
      {...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {})}
      value={value}
      isDisabled={disabled}
      isInvalid={invalid}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Button id={ids.control} className="jw-in-box jw-in-button">
        <SelectValue className="jw-in-value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="jw-in-arrow" />
      </Button>
      <Popover className="jw-in-popover" {...(container ? { UNSTABLE_portalContainer: container } : {})}>
        <ListBox className="jw-in-list" items={entries}>
          {(entry: Entry) => (
            <ListBoxItem id={entry.key} textValue={entry.label} className="jw-in-option">
              <span>{entry.label}</span>
              {entry.help ? <small>{entry.help}</small> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
