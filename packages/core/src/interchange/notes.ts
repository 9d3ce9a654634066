import type { Diagnostic, Unplaced } from './diagnostic.ts';

const mostDiagnostics = 500;

/** How many pieces without a place are kept; a text with more is refused, not cut. */
const mostUnplaced = 200_000;

/** Collects what is to be said about a text while it is read. Counts past a limit, so that it stays readable. */
export class Notes {
  readonly unplaced: Unplaced[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #more = 0;

  warn(code: string, line: number | null, message: string, cure = '', column: number | null = null): void {
    this.#say({ severity: 'warning', code, message, cure, line, column });
  }

  note(code: string, line: number | null, message: string, cure = ''): void {
    this.#say({ severity: 'note', code, message, cure, line, column: null });
  }

  /** Keeps words that found no place. */
  keep(line: number | null, text: string, why: string, place?: string): void {
    if (this.full) return;
    this.unplaced.push(place === undefined ? { line, text, why } : { line, text, why, place });
  }

  /** Whether there is more without a place than is kept; then nothing may be imported. */
  get full(): boolean {
    return this.unplaced.length > mostUnplaced;
  }

  diagnostics(): readonly Diagnostic[] {
    if (this.#more === 0) return this.#diagnostics;
    return [
      ...this.#diagnostics,
      {
        severity: 'note',
        code: 'more-diagnostics',
        message: `${this.#more} more remarks are left out.`,
        cure: 'Mend the first ones and read the text again.',
        line: null,
        column: null,
      },
    ];
  }

  #say(diagnostic: Diagnostic): void {
    if (this.#diagnostics.length < mostDiagnostics) this.#diagnostics.push(diagnostic);
    else this.#more++;
  }
}

/** A short piece of a text for a message, in quotation marks, on one line. */
export function quoted(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 40 ? `“${characters.slice(0, 39).join('')}…”` : `“${line}”`;
}

/** An import that could not be read at all. */
export function unreadable(code: string, message: string, cure: string, line: number | null = null) {
  const diagnostic: Diagnostic = { severity: 'error', code, message, cure, line, column: null };
  return { ok: false as const, diagnostics: [diagnostic] };
}
