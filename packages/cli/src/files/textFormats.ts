import {
  exportStudy,
  importTable,
  type InterchangeFormat,
  interchangeFormats,
  studyFormat,
} from '@journeywright/core/interchange';
import type { FileFormat } from './format.ts';
import { decode } from './readFile.ts';
import { readWith } from './readWith.ts';

function textFormat(format: InterchangeFormat): FileFormat {
  const { import: plan, export: write } = format;
  return {
    name: format.name,
    label: format.label,
    extensions: format.extensions,
    holds: format.keeps === 'everything' ? 'project' : 'journey',
    ...(plan && {
      read: (bytes: Uint8Array, path: string) => {
        const text = decode(bytes, path);
        return readWith(text, (context) => plan(text, context));
      },
    }),
    ...(write && {
      write: (snapshot, journey) => {
        const { text, losses } = write(snapshot, journey);
        return { content: text, losses };
      },
    }),
  } satisfies FileFormat;
}

/** Tables whose form is told from their headings; written in the long form. */
const anyTable: FileFormat = {
  name: 'csv',
  label: 'Table, long or wide as its headings tell',
  extensions: ['.csv', '.tsv'],
  holds: 'journey',
  read: (bytes, path) => {
    const text = decode(bytes, path);
    return readWith(text, (context) => importTable(text, context));
  },
};

/** Answers of a study. Its files are told by name only, as `.csv` is taken for a journey. */
const studyTable: FileFormat = {
  ...textFormat(studyFormat),
  extensions: ['.csv'],
  holds: 'study',
  write(snapshot, study, path) {
    const delimiter = path.toLowerCase().endsWith('.tsv') ? '\t' : ',';
    const { text, losses } = exportStudy(snapshot, study, { delimiter }) ?? { text: '', losses: [] };
    return { content: text, losses };
  },
};

/** The text formats of the model as the command line uses them. */
export const textFormats: readonly FileFormat[] = [
  anyTable,
  ...interchangeFormats.map(textFormat),
  studyTable,
];
