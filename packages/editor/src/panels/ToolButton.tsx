import type { ReactElement } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useServices } from '../store/services.ts';
import { Icon, type IconName } from './icons.tsx';

interface ToolButtonProps {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown instead of a drawing. */
  readonly words?: string;
  /** A number beside it. */
  readonly count?: number;
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
  const { root } = useServices();
  const container = root();
  const tip = [label, shortcut, refusal].filter(Boolean).join(' · ');
  return (
    <TooltipTrigger delay={500}>
      <Button
        className="jw-tool"
        aria-label={refusal ? `${label}. ${refusal}` : label}
        isDisabled={disabled}
        onPress={onPress}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        data-refused={refusal ? 'true' : undefined}
      >
        {icon ? <Icon name={icon} /> : null}
        {words ? <span aria-hidden="true">{words}</span> : null}
        {count ? (
          <span className="jw-count" aria-hidden="true">
            {count}
          </span>
        ) : null}
      </Button>
      <Tooltip className="jw-tooltip" {...(container ? { UNSTABLE_portalContainer: container } : {})}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
