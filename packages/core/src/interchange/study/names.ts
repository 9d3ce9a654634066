import { cleanText } from '../cleanText.ts';

/** The name of a segment as it is read from a cell. */
export function segmentName(cell: string): string {
  return cleanText(cell.slice(0, 300)).text;
}

/** The code of a respondent as it is read from a cell, before it is cut to its length. */
export function respondentCode(cell: string): string {
  return cleanText(cell).text.replaceAll(/[\r\n]+/g, ' ');
}
