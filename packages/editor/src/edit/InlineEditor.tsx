import { fieldOf } from '@journeywright/core';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { makeDraft, startAfter } from '../actions/draft.ts';
import { nextCell } from '../grid/movement.ts';
import { focusGrid } from '../grid/useGridFocus.ts';
import { useServices, useUi } from '../store/services.ts';
import type { FieldRef } from '../store/targets.ts';
import type { Editing } from '../store/uiStore.ts';
import { historyKey } from './historyKey.ts';
import { LostText } from './LostText.tsx';
import { editorBox, middleBox, targetOfField } from './place.ts';
import { takeBack, textOf } from './takeBack.ts';
import { useLiveText } from './useLiveText.ts';

const numbers = new WeakMap<Editing, number>();
let count = 0;

/** A number for each act of editing, so that the next one starts with a fresh text box. */
function numberOf(editing: Editing): number {
  const known = numbers.get(editing) ?? ++count;
  numbers.set(editing, known);
  return known;
}

/** The text box over the words being edited on the map. */
export function InlineEditor(): ReactElement | null {
  const editing = useUi((state) => state.editing);
  return editing ? <EditBox key={numberOf(editing)} editing={editing} /> : null;
}

/** What a key that ends the edit leads to. */
type Then = 'stay' | 'below' | 'next' | 'previous';

function EditBox({ editing }: { editing: Editing }): ReactElement {
  const services = useServices();
  const { ui, view, layout, session, root, t } = services;
  const box = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const done = useRef(false);
  const wantedTop = useRef(0);
  const [made, setMade] = useState<FieldRef | null>(null);
  const ref: FieldRef | null = editing.draft ? made : editing;
  const live = useLiveText(box, ref);
  const field = fieldOf(editing.table, editing.field);
  const multiline = field?.kind === 'text' && field.multiline;

  const makeRecord = (): void => {
    const element = box.current;
    if (!element || element.value === '' || made) return;
    const record = makeDraft(services, editing, element.value);
    if (!record) return;
    const next = { table: record.table, id: record.id, field: editing.field };
    setMade(next);
    ui.getState().focusOn({ kind: 'item', ...next });
  };

  const onInput = (): void => {
    const element = box.current;
    if (element && !multiline && /[\r\n]/.test(element.value)) {
      const caret = element.selectionStart;
      element.value = element.value.replace(/\r?\n|\r/g, ' ');
      element.setSelectionRange(caret, caret);
    }
    grow();
    if (ref) live.onInput();
    else if (!composing.current) makeRecord();
  };

  const grow = (): void => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
    keepInside();
  };

  /** A box that has grown past the foot of the editor goes up instead. */
  const keepInside = (): void => {
    const element = frame.current;
    const outer = element?.offsetParent;
    if (!element || !outer) return;
    const room = outer.clientHeight - element.offsetHeight - 8;
    const top = Math.max(8, Math.min(wantedTop.current, room));
    element.style.top = `${top}px`;
  };

  // The box follows the place of the words on the screen.
  useLayoutEffect(() => {
    const put = (): void => {
      const element = frame.current;
      const outer = (element?.offsetParent ?? root())?.getBoundingClientRect();
      if (!outer || !element) return;
      // What was removed meanwhile leaves the box where it was.
      const at =
        editorBox(services, editing, made, outer) ?? (element.style.left === '' ? middleBox(outer) : null);
      if (!at) return;
      const { zoom } = view.get();
      element.style.left = `${at.x}px`;
      wantedTop.current = at.y;
      element.style.width = `${at.width}px`;
      element.style.setProperty('--jw-edit-height', `${at.height}px`);
      element.style.setProperty('--jw-edit-zoom', String(Math.max(1, zoom)));
      grow();
    };
    put();
    let frameOfPut = 0;
    const stops = [
      view.subscribe(put),
      layout.subscribe(() => {
        cancelAnimationFrame(frameOfPut);
        frameOfPut = requestAnimationFrame(put);
      }),
    ];
    return () => {
      // A put that still waits knows nothing of the record just made, and would go below it.
      cancelAnimationFrame(frameOfPut);
      for (const stop of stops) stop();
    };
  }, [services, view, layout, root, editing, made]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (editing.replace !== undefined) {
      element.value = editing.replace;
      element.setSelectionRange(editing.replace.length, editing.replace.length);
      onInput();
    } else if (editing.field === 'title') element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
    // Runs once for each act of editing: the box is keyed by it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  // What is said below the box must not lie under the foot of the editor either.
  const saysMore = live.error ?? live.gone;
  useLayoutEffect(() => {
    if (saysMore) keepInside();
  }, [saysMore]);

  const table = ref?.table;
  const id = ref?.id;
  useEffect(() => {
    if (!table || !id) return;
    session.presence.update({ editing: `${table}/${id}/${editing.field}` });
    return () => session.presence.update({ editing: null });
  }, [session, table, id, editing.field]);

  const finish = (then: Then): void => {
    if (done.current) return;
    const empty = box.current?.value.trim() === '';
    // Words that were refused, for instance too many of them, would be lost with the box. Escape gives them up.
    if (!live.gone && (live.error !== null || (editing.draft && !made && !empty))) return;
    done.current = true;
    const target = ref ? targetOfField(ref) : null;
    if (made && empty) takeBack(services, made, null, 1000);
    ui.getState().stopEditing();
    if (then === 'below') {
      const again = target?.kind === 'item' && ['cards', 'responses', 'failures'].includes(target.table);
      if (again && !empty) startAfter(services, target);
      else focusGrid(services);
      return;
    }
    if (then === 'stay') return;
    const from =
      (made && empty ? null : target) ??
      (editing.draft ? { kind: 'cell' as const, ...editing.draft.cell } : null);
    const next = from && nextCell(layout.getState().layout, from, then === 'next' ? 1 : -1);
    if (next) ui.getState().focusOn(next);
    focusGrid(services);
  };

  const cancel = (): void => {
    done.current = true;
    const replaced = editing.draft && made;
    if (replaced) {
      takeBack(services, made, null, 1000);
      ui.getState().focusOn({
        kind: 'cell',
        ...(editing.draft?.cell as NonNullable<Editing['draft']>['cell']),
      });
    } else live.cancel();
    ui.getState().stopEditing();
    focusGrid(services);
    ui.getState().announce(t('edit.cancelled'));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const way = historyKey(event);
    if (way) live.travel(way);
    else if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab') finish(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Enter' && !(event.shiftKey && multiline))
      finish(event.ctrlKey || event.metaKey ? 'stay' : 'below');
    else return;
    event.preventDefault();
  };

  const onBlur = (event: FocusEvent): void => {
    const staysInside = frame.current?.contains(event.relatedTarget as Node | null);
    // The window lost the focus, not the box; or there is something to be saved first.
    if (staysInside || !document.hasFocus() || live.gone || live.error) return;
    finish('stay');
  };

  const label = t('edit.label', { field: field?.label ?? editing.field });
  return (
    <div ref={frame} className="jw-edit" data-jw-keeps-focus="">
      <textarea
        ref={box}
        className="jw-edit-box"
        aria-label={label}
        aria-invalid={live.error !== null}
        aria-describedby={live.error ? 'jw-edit-error' : undefined}
        rows={1}
        defaultValue={editing.draft ? '' : (textOf(services, editing) ?? '')}
        onInput={onInput}
        onCompositionStart={() => {
          composing.current = true;
          live.onCompositionStart();
        }}
        onCompositionEnd={() => {
          composing.current = false;
          if (ref) live.onCompositionEnd();
          else makeRecord();
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {live.error && !live.gone ? (
        <p id="jw-edit-error" role="alert" className="jw-edit-error">
          {live.error}
        </p>
      ) : null}
      {live.gone && ref ? (
        <LostText
          field={ref}
          text={() => box.current?.value ?? ''}
          onRestored={() => box.current?.focus()}
          onClose={() => ui.getState().stopEditing()}
        />
      ) : null}
    </div>
  );
}
