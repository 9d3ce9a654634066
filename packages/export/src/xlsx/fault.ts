/** Why a workbook cannot be read: what is wrong, where, and what would help. Never leaves this package. */
export class WorkbookFault extends Error {
  readonly code: string;
  readonly cure: string;
  /** The part of the file or the cell, in words; empty for the file as a whole. */
  readonly place: string;

  constructor(code: string, message: string, cure: string, place = '') {
    super(message);
    this.code = code;
    this.cure = cure;
    this.place = place;
  }
}

/** The part of the package in words, as faults name it. */
export function partPlace(name: string): string {
  return `Part “${name}”`;
}
