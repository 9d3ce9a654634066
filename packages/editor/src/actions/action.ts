import type { CommandArgs, CommandName, Made, Refusal } from '@journeywright/core';
import type { MessageKey } from '../messages/english.ts';
import type { MessageValues } from '../messages/translate.ts';
import type { EditorServices } from '../store/services.ts';
import { type After, perform } from './perform.ts';
import { refusalText } from './refusal.ts';

/** The part of a menu an action stands in. */
export type ActionGroup = 'edit' | 'add' | 'move' | 'mark' | 'links' | 'remove';

/** Something that can be done with a target; menus, toolbars and keys all use the same. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  /** The keys that do it, as shown to a person. */
  readonly shortcut?: string;
  readonly danger?: boolean;
  /** Whether it is the present state, for actions that choose one of several. */
  readonly checked?: boolean;
  /** Why it cannot be done now. */
  readonly refusal?: string;
  run(): void;
}

interface Described {
  readonly id: string;
  readonly label: MessageKey;
  readonly values?: MessageValues;
  readonly group: ActionGroup;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly checked?: boolean;
}

/** An action that is not a command: it opens something or starts editing. */
export function plainAction(
  { t }: EditorServices,
  { label, values, ...described }: Described,
  run: () => void,
  refusal: Refusal | null = null,
): Action {
  return {
    ...described,
    label: t(label, values),
    run,
    ...(refusal ? { refusal: refusalText(refusal) } : {}),
  };
}

/** An action that runs a command. */
export function commandAction<N extends CommandName>(
  services: EditorServices,
  described: Described,
  name: N,
  args: CommandArgs[N],
  after: After | ((made: readonly Made[]) => After) = {},
): Action {
  const refusal = services.commands.can(name, args);
  return plainAction(services, described, () => void perform(services, name, args, after), refusal);
}
