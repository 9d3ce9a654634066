import type { LaneContent } from '@journeywright/core';
import type { Step } from './movement.ts';

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** Where a key is pressed. */
export interface KeyPlace {
  readonly on: 'corner' | 'stage' | 'contactPoint' | 'lane' | 'cell' | 'item' | 'slider' | 'link';
  /** What the lane shows, for cells and items. */
  readonly content?: LaneContent;
  /** A move or a link waits for its place. */
  readonly choosing: boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What a key press asks for. */
export type KeyIntent =
  | { readonly do: 'step'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'shift'; readonly direction: Direction }
  | { readonly do: 'emotion'; readonly by?: number; readonly to?: number | null }
  | { readonly do: 'edit'; readonly replace?: string }
  | {
      readonly do:
        | 'enter'
        | 'out'
        | 'remove'
        | 'add'
        | 'duplicate'
        | 'undo'
        | 'redo'
        | 'moment'
        | 'menu'
        | 'help'
        | 'select'
        | 'selectAll'
        | 'choose';
    };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function stepOf(press: KeyPress, control: boolean): Step | null {
  const arrow = arrows[press.key];
  if (arrow) return control ? null : arrow;
  switch (press.key) {
    case 'Home':
      return control ? 'gridStart' : 'rowStart';
    case 'End':
      return control ? 'gridEnd' : 'rowEnd';
    case 'PageUp':
      return control ? null : 'pageUp';
    case 'PageDown':
      return control ? null : 'pageDown';
    default:
      return null;
  }
}

function controlIntent(press: KeyPress): KeyIntent | null {
  switch (press.key.toLowerCase()) {
    case 'z':
      return { do: press.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'd':
      return { do: 'duplicate' };
    case 'a':
      return { do: 'selectAll' };
    case 'enter':
      return { do: 'add' };
    case '.':
      return { do: 'menu' };
    default:
      return null;
  }
}

function sliderIntent(press: KeyPress): KeyIntent | null {
  switch (press.key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return { do: 'emotion', by: 0.5 };
    case 'ArrowDown':
    case 'ArrowLeft':
      return { do: 'emotion', by: -0.5 };
    case 'PageUp':
      return { do: 'emotion', by: 1 };
    case 'PageDown':
      return { do: 'emotion', by: -1 };
    case 'Home':
      return { do: 'emotion', to: 1 };
    case 'End':
      return { do: 'emotion', to: 5 };
    case 'Enter':
      return { do: 'out' };
    default:
      return null;
  }
}

function curveIntent(press: KeyPress): KeyIntent | null {
  if (/^[1-5]$/.test(press.key)) return { do: 'emotion', to: Number(press.key) };
  if (press.key === 'Delete' || press.key === 'Backspace') return { do: 'emotion', to: null };
  // Nothing can be typed into the curve, so that a letter is free here.
  return press.key.toLowerCase() === 'm' ? { do: 'moment' } : null;
}

/**
 * What a key asks for while the grid has the focus, or null when the key is not ours and goes its own way:
 * Tab leaves the grid, and the browser keeps its own shortcuts.
 */
export function keyIntent(press: KeyPress, place: KeyPlace): KeyIntent | null {
  if (press.isComposing || press.key === 'Process') return null;
  const control = press.ctrlKey || press.metaKey;
  if (press.key === 'ContextMenu' || (press.key === 'F10' && press.shiftKey)) return { do: 'menu' };
  if (press.altKey) {
    const direction = arrows[press.key];
    if (control) return null;
    if (direction) return { do: 'shift', direction };
    return press.code === 'KeyM' ? { do: 'moment' } : null;
  }
  if (place.on === 'slider' && !control) {
    const own = sliderIntent(press);
    if (own) return own;
  }
  const step = stepOf(press, control);
  if (step) return { do: 'step', step, extend: press.shiftKey };
  if (control) return controlIntent(press);
  if (place.choosing && (press.key === 'Enter' || press.key === ' ')) return { do: 'choose' };
  const curve = place.content === 'curve' && (place.on === 'cell' || place.on === 'slider');
  if (curve) {
    const own = curveIntent(press);
    if (own) return own;
  }
  switch (press.key) {
    case 'Enter':
      return { do: 'enter' };
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return { do: 'out' };
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' };
    case 'Insert':
      return { do: 'add' };
    case ' ':
      return { do: 'select' };
    case '?':
      return { do: 'help' };
    default: {
      const printable = [...press.key].length === 1;
      return printable && !curve && place.on !== 'corner' && place.on !== 'link'
        ? { do: 'edit', replace: press.key }
        : null;
    }
  }
}
