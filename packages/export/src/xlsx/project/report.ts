import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';
import { limits } from '../limits.ts';
import type { WorkbookFault } from '../fault.ts';

/** Gathers what a person should know; told one by one up to a limit, then counted. */
export interface Report {
  tell(severity: Diagnostic['severity'], code: string, message: string, cure: string, place?: string): void;
  /** Words that found no place, and the warning that says so. */
  leaveOut(code: string, text: string, why: string, cure: string, place: string): void;
  diagnostics(): readonly Diagnostic[];
  unplaced(): readonly Unplaced[];
}

const longestWords = 2_000;

export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const unplaced: Unplaced[] = [];
  let untold = 0;
  const report: Report = {
    tell(severity, code, message, cure, place) {
      if (diagnostics.length >= limits.told) {
        untold++;
        return;
      }
      const at = place === undefined ? {} : { place };
      diagnostics.push({ severity, code, message, cure, line: null, column: null, ...at });
    },
    leaveOut(code, text, why, cure, place) {
      const words = text.length > longestWords ? `${text.slice(0, longestWords)}…` : text;
      unplaced.push({ line: null, place, text: words, why });
      report.tell('warning', code, why, cure, place);
    },
    diagnostics() {
      if (untold === 0) return diagnostics;
      const more: Diagnostic = {
        severity: 'warning',
        code: 'more',
        message: `${untold} more remarks are not listed.`,
        cure: 'Correct these first, then import again.',
        line: null,
        column: null,
      };
      return [...diagnostics, more];
    },
    unplaced: () => unplaced,
  };
  return report;
}

/** Why nothing could be read, as a diagnostic. */
export function diagnosticOf(fault: WorkbookFault): Diagnostic {
  const place = fault.place === '' ? {} : { place: fault.place };
  const { code, message, cure } = fault;
  return { severity: 'error', code, message, cure, line: null, column: null, ...place };
}
