import type { Made, TableName } from '@journeywright/core';
import { type ReactElement, type ReactNode, useId, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { openInspector } from '../../actions/desk.ts';
import { explain, whereabouts } from '../../actions/perform.ts';
import { refusalText } from '../../actions/refusal.ts';
import { Icon } from '../../panels/icons.tsx';
import { useServices } from '../../store/services.ts';
import { refKey } from '../../store/targets.ts';
import type { CommandArgs, CommandName } from '@journeywright/core';
import { useReadOnly } from '../useField.ts';
import { AfterRemoval } from './afterRemoval.ts';

/** A button that adds a part. */
export interface Adder<N extends CommandName = CommandName> {
  readonly label: string;
  readonly command: N;
  readonly args: CommandArgs[N];
  /** The table of what is made, to open its fields. */
  readonly makes: TableName;
}

/** Declares an adder, with arguments that fit the command. */
export function adder<N extends CommandName>(given: Adder<N>): Adder {
  return given as unknown as Adder;
}

interface PartSectionProps {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly count: number;
  readonly adders: readonly Adder[];
  readonly empty: string;
  readonly children: ReactNode;
}

/** A heading, the parts under it, and buttons to add more. */
export function PartSection(props: PartSectionProps): ReactElement {
  const { name, title, help, count, adders, empty, children } = props;
  const services = useServices();
  const { t } = services;
  const readOnly = useReadOnly() !== null;
  const section = useRef<HTMLDivElement>(null);
  const heading = useId();
  const add = ({ command, args, makes }: Adder): void => {
    const result = services.commands.run(command, args, { selection: whereabouts(services) });
    if (!result.ok) return explain(services, refusalText(result.refusal));
    const made: Made | undefined = result.made.find(({ table }) => table === makes);
    if (made) openInspector(services, refKey(made));
    services.ui.getState().announce(t('part.added'));
  };
  const afterRemoval = (): void => {
    const button = section.current?.querySelector<HTMLElement>(':scope > .jw-in-row > .jw-in-add');
    (button ?? section.current?.querySelector('h4'))?.focus();
  };
  return (
    <Group ref={section} className="jw-in-section" aria-labelledby={heading} data-field={name}>
      <h4 id={heading} tabIndex={-1}>
        {title}
        {count > 0 ? <span className="jw-in-count">{count}</span> : null}
      </h4>
      {help ? <p className="jw-in-help">{help}</p> : null}
      {count === 0 ? <p className="jw-in-help">{empty}</p> : null}
      <AfterRemoval value={afterRemoval}>{children}</AfterRemoval>
      {readOnly ? null : (
        <div className="jw-in-row">
          {adders.map((one) => (
            <Button key={one.label} className="jw-in-add" onPress={() => add(one)}>
              <Icon name="add" />
              {one.label}
            </Button>
          ))}
        </div>
      )}
    </Group>
  );
}
