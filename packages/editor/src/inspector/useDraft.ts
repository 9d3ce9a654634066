import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { explain } from '../actions/perform.ts';
import { useServices } from '../store/services.ts';

/** A value being typed that is written as a whole when the field is left or Enter is pressed. */
export interface Draft {
  readonly text: string;
  /** Why it was not written. What was typed stays. */
  readonly problem: string | null;
  /** Something is typed that is not written yet. */
  readonly pending: boolean;
  type(text: string): void;
  commit(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * Keeps what is typed until it is written. When the field goes away before, it is written then; if that is
 * refused, a notice says what was not kept.
 * @param write gives the words of the refusal, or null when it was done
 */
export function useDraft(label: string, stored: string, write: (text: string) => string | null): Draft {
  const services = useServices();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const live = useRef({ text, stored, write, label });
  useLayoutEffect(() => {
    live.current = { text, stored, write, label };
  });

  useEffect(
    () => () => {
      const { text: typed, stored: before, write: writeNow, label: name } = live.current;
      if (typed === null || typed === before) return;
      const refused = writeNow(typed);
      if (refused)
        explain(services, services.t('field.notKept', { label: name, text: typed, problem: refused }));
    },
    [services],
  );

  const drop = (): void => {
    live.current = { ...live.current, text: null };
    setText(null);
    setProblem(null);
  };
  const commit = (): void => {
    const { text: typed } = live.current;
    if (typed === null) return;
    const refused = typed === stored ? null : write(typed);
    if (refused) setProblem(refused);
    else drop();
  };
  return {
    text: text ?? stored,
    problem,
    pending: text !== null,
    type: (next) => {
      setText(next);
      setProblem(null);
    },
    commit,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        commit();
      } else if (event.key === 'Escape' && text !== null) {
        event.preventDefault();
        event.stopPropagation();
        drop();
      }
    },
  };
}
