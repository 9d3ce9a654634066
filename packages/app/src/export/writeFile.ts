import type { Snapshot } from '@journeywright/core';
import { interchangeFormats, type Loss } from '@journeywright/core/interchange';
import { projectReport, reportHtml, reportMarkdown } from '@journeywright/core/report';
import { exportWorkbook } from '@journeywright/export';
import type { ExportFormat } from './exportFormats.ts';

export interface Written {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What the format has no place for, of the journey that was written. */
  readonly losses: readonly Loss[];
}

/** Writes a map, or one journey of it, in a format. */
export function writeFile(snapshot: Snapshot, journey: string, { name, type }: ExportFormat): Written {
  if (name === 'xlsx') return { content: new Uint8Array(exportWorkbook(snapshot)), losses: [] };
  if (name === 'html') return { content: reportHtml(projectReport(snapshot, null)), losses: [] };
  if (name === 'report') return { content: reportMarkdown(projectReport(snapshot, null)), losses: [] };
  const write = interchangeFormats.find((one) => one.name === name)?.export;
  if (!write) throw new Error(`${name} cannot be written`);
  const { text, losses } = write(snapshot, journey);
  // Spreadsheet programs know UTF-8 by this mark.
  return { content: type === 'text/csv' ? `\uFEFF${text}` : text, losses };
}
