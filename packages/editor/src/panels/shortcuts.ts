import type { MessageKey } from '../messages/english.ts';

/** One line of the list of keys. Keys joined by a space are alternatives. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

/** A part of the list of keys. */
export interface ShortcutGroup {
  readonly title: MessageKey;
  readonly shortcuts: readonly Shortcut[];
}

const line = (does: MessageKey, ...keys: string[]): Shortcut => ({ keys, does });

/** Every key binding of the map, as the help shows it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'help.moving',
    shortcuts: [
      line('keys.arrows', '↑ ↓ ← →'),
      line('keys.homeEnd', 'Home', 'End'),
      line('keys.corners', 'Ctrl+Home', 'Ctrl+End'),
      line('keys.pages', 'Page Up', 'Page Down'),
      line('keys.enter', 'Enter'),
      line('keys.escape', 'Escape'),
      line('keys.tab', 'Tab'),
    ],
  },
  {
    title: 'help.writing',
    shortcuts: [
      line('keys.type', 'A … Z'),
      line('keys.f2', 'F2'),
      line('keys.enterEdit', 'Enter'),
      line('keys.newline', 'Shift+Enter'),
      line('keys.tabEdit', 'Tab', 'Shift+Tab'),
      line('keys.escapeEdit', 'Escape'),
      line('keys.finish', 'Ctrl+Enter'),
    ],
  },
  {
    title: 'help.changing',
    shortcuts: [
      line('keys.add', 'Insert', 'Ctrl+Enter'),
      line('keys.remove', 'Delete', 'Backspace'),
      line('keys.shift', 'Alt+↑ ↓ ← →'),
      line('keys.duplicate', 'Ctrl+D'),
      line('keys.cut', 'Ctrl+X', 'Ctrl+V'),
      line('keys.copy', 'Ctrl+C', 'Ctrl+V'),
      line('keys.undo', 'Ctrl+Z'),
      line('keys.redo', 'Ctrl+Y', 'Ctrl+Shift+Z'),
      line('keys.menu', 'Shift+F10', 'Ctrl+.'),
    ],
  },
  {
    title: 'help.selecting',
    shortcuts: [
      line('keys.space', 'Space'),
      line('keys.extend', 'Shift+↑ ↓ ← →'),
      line('keys.all', 'Ctrl+A'),
    ],
  },
  {
    title: 'help.marking',
    shortcuts: [
      line('keys.moment', 'Alt+M'),
      line('keys.momentCurve', 'M'),
      line('keys.emotion', '1 … 5'),
      line('keys.noEmotion', 'Delete'),
      line('keys.slider', 'Enter', '↑ ↓'),
      line('keys.help', '?'),
    ],
  },
];

/** Keys as they are named on a Mac. */
export function keysFor(keys: string, mac: boolean): string {
  return mac ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧') : keys;
}
