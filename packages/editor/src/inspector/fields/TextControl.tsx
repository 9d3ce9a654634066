import type { TextField } from '@journeywright/core';
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react';
import { historyKey } from '../../edit/historyKey.ts';
import { useLiveText } from '../../edit/useLiveText.ts';
import { useServices } from '../../store/services.ts';
import { useFieldValue, useOthersTyping, useTypingPresence } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';

// Browsers that size a text box by its text need no help.
const sizesItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** A text several people may type into at once; every letter is written as it is typed. */
export function TextControl({
  at,
  definition,
  readOnly,
  name,
}: ControlProps<TextField> & { name?: string }): ReactElement {
  const { t } = useServices();
  const box = useRef<HTMLTextAreaElement>(null);
  const live = useLiveText(box, at);
  const value = useFieldValue(at);
  const others = useOthersTyping(at);
  const presence = useTypingPresence(at);
  const { multiline } = definition;

  useLayoutEffect(() => {
    const element = box.current;
    if (sizesItself || !element || value === undefined) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [value]);

  const onInput = (): void => {
    const element = box.current;
    if (element && !multiline && element.value.includes('\n')) {
      const caret = element.selectionStart;
      element.value = element.value.replace(/\r?\n/g, ' ');
      element.setSelectionRange(caret, caret);
    }
    live.onInput();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const way = historyKey(event);
    if (way) live.travel(way);
    if (way || (event.key === 'Enter' && !multiline)) event.preventDefault();
  };

  return (
    <FieldShell
      name={at.field}
      label={name ?? definition.label}
      help={definition.help}
      problem={live.error}
      wide={multiline}
      {...(others ? { note: t('field.othersHere', { names: others }) } : {})}
    >
      {({ control, describedBy }) => (
        <textarea
          ref={box}
          id={control}
          className="jw-in-box jw-in-text"
          data-live=""
          dir="auto"
          rows={multiline ? 2 : 1}
          readOnly={readOnly}
          aria-invalid={live.error !== null || undefined}
          aria-describedby={describedBy}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onCompositionStart={live.onCompositionStart}
          onCompositionEnd={live.onCompositionEnd}
          onFocus={() => {
            live.begin();
            presence.onFocus();
          }}
          onBlur={presence.onBlur}
        />
      )}
    </FieldShell>
  );
}
