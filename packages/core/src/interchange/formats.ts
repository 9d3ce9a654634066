import type { Snapshot } from '../snapshot/snapshot.ts';
import { cjmlKeeps, exportCjml, importCjml } from './cjml/index.ts';
import {
  csvLongKeeps,
  csvWideKeeps,
  exportLongTable,
  exportWideTable,
  importLongTable,
  importWideTable,
} from './csv/index.ts';
import type { Export } from './export.ts';
import { tellHidden } from './hiddenCharacters.ts';
import type { Import, ImportContext } from './import.ts';
import { exportJson, importJson } from './json.ts';
import type { FormatKeeps } from './kept.ts';
import { exportMermaid } from './mermaid/exportMermaid.ts';
import { importMermaid } from './mermaid/importMermaid.ts';
import { mermaidKeeps } from './mermaid/keeps.ts';
import { exportOutline } from './outline/exportOutline.ts';
import { importOutline } from './outline/importOutline.ts';
import { outlineKeeps } from './outline/keeps.ts';

/** A format of text files the model can be read from, written to, or both. */
export interface InterchangeFormat {
  /** Short and stable, for flags and addresses: `json`, `mermaid` … */
  readonly name: string;
  readonly label: string;
  /** How file names end, with the dot, the usual one first. Several formats can share an ending. */
  readonly extensions: readonly string[];
  /** What it keeps of a journey; `everything` when it holds whole projects and loses nothing. */
  readonly keeps: FormatKeeps | 'everything';
  readonly import?: (text: string, context: ImportContext) => Import;
  /** Writes one journey, or the whole project where `keeps` is `everything`. */
  readonly export?: (snapshot: Snapshot, journey: string) => Export;
}

/** Every text format, ours first. */
export const interchangeFormats: readonly InterchangeFormat[] = [
  {
    name: 'json',
    label: 'Journeywright project',
    extensions: ['.json'],
    keeps: 'everything',
    import: (text) => tellHidden(text, importJson(text)),
    export: (snapshot) => exportJson(snapshot),
  },
  {
    name: 'mermaid',
    label: mermaidKeeps.label,
    extensions: ['.mmd', '.mermaid'],
    keeps: mermaidKeeps,
    import: (text, context) => tellHidden(text, importMermaid(text, context)),
    export: (snapshot, journey) => exportMermaid(snapshot, journey),
  },
  {
    name: 'outline',
    label: outlineKeeps.label,
    extensions: ['.md', '.markdown'],
    keeps: outlineKeeps,
    import: (text, context) => tellHidden(text, importOutline(text, context)),
    export: exportOutline,
  },
  {
    name: 'csv-long',
    label: csvLongKeeps.label,
    extensions: ['.csv'],
    keeps: csvLongKeeps,
    import: (text, context) => tellHidden(text, importLongTable(text, context)),
    export: (snapshot, journey) => exportLongTable(snapshot, journey),
  },
  {
    name: 'csv-wide',
    label: csvWideKeeps.label,
    extensions: ['.csv'],
    keeps: csvWideKeeps,
    import: (text, context) => tellHidden(text, importWideTable(text, context)),
    export: (snapshot, journey) => exportWideTable(snapshot, journey),
  },
  {
    name: 'cjml',
    label: cjmlKeeps.label,
    extensions: ['.cjml', '.xml'],
    keeps: cjmlKeeps,
    import: (text, context) => tellHidden(text, importCjml(text, context)),
    export: (snapshot, journey) => exportCjml(snapshot, journey),
  },
];
