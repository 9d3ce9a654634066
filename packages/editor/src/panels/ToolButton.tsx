import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { Tip } from './Tip.tsx';
import { useTip } from './useTip.ts';

interface ToolButtonProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown instead of a drawing. */
  readonly words?: string;
  /** A number beside it; null keeps its room while it is not known. */
  readonly count?: number | null;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Why it does nothing now; then it can still be reached and says so. */
  readonly refusal?: string | undefined;
  onPress(): void;
}

/** A button of a toolbar: a drawing or short words, always with a full name and a tooltip. */
export function ToolButton(props: ToolButtonProps): ReactElement {
  const { label, icon, words, count, shortcut, pressed, disabled = false, refusal, onPress } = props;
  const tip = useTip();
  return (
    <>
      <button
        type="button"
        className="jw-tool"
        aria-label={refusal ? `${label}. ${refusal}` : label}
        aria-pressed={pressed}
        disabled={disabled}
        data-refused={refusal ? 'true' : undefined}
        onClick={onPress}
        {...tip.props}
      >
        {icon ? <Icon name={icon} /> : null}
        {words ? <span aria-hidden="true">{words}</span> : null}
        {count === 0 || count === undefined ? null : (
          <span
            className="jw-count"
            aria-hidden="true"
            style={count === null ? { visibility: 'hidden' } : undefined}
          >
            {count ?? '00'}
          </span>
        )}
      </button>
      {tip.about ? (
        <Tip about={tip.about} words={[label, shortcut, refusal].filter(Boolean).join(' · ')} />
      ) : null}
    </>
  );
}
