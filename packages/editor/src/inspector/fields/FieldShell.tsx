import { type ReactElement, type ReactNode, useId } from 'react';

/** Ids that tie a control to its words. */
export interface FieldIds {
  readonly control: string;
  readonly label: string;
  /** For `aria-describedby`: help and problem, whichever are there. */
  readonly describedBy: string | undefined;
}

interface FieldShellProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem: string | null;
  /** A word about others, under the control. */
  readonly note?: string;
  /** The control is a group of several: it is named by `aria-labelledby`. */
  readonly group?: boolean;
  /** Label and control stand one above the other. */
  readonly wide?: boolean;
  children(ids: FieldIds): ReactNode;
}

/** Label, control, help and problem of one field. */
export function FieldShell(props: FieldShellProps): ReactElement {
  const { name, label, help, problem, note, group = false, wide = false, children } = props;
  const id = useId();
  const ids = { control: `${id}control`, label: `${id}label`, help: `${id}help`, problem: `${id}problem` };
  const describedBy =
    [help ? ids.help : '', problem ? ids.problem : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="jw-in-field" data-field={name} data-wide={wide || undefined}>
      {group ? (
        <span id={ids.label} className="jw-in-label">
          {label}
        </span>
      ) : (
        <label id={ids.label} htmlFor={ids.control} className="jw-in-label">
          {label}
        </label>
      )}
      <div className="jw-in-body">
        {children({ control: ids.control, label: ids.label, describedBy })}
        {help ? (
          <p id={ids.help} className="jw-in-help">
            {help}
          </p>
        ) : null}
        {note ? <p className="jw-in-note">{note}</p> : null}
        <p id={ids.problem} className="jw-in-problem" aria-live="polite">
          {problem}
        </p>
      </div>
    </div>
  );
}
