import { importTable, type InterchangeFormat, interchangeFormats } from '@journeywright/core/interchange';
import type { FileFormat } from './format.ts';
import { decode } from './readFile.ts';
import { readWith } from './readWith.ts';

function textFormat(format: InterchangeFormat): FileFormat {
  const { import: plan, export: write } = format;
  return {
    name: format.name,
    label: format.label,
    extensions: format.extensions,
    whole: format.keeps === 'everything',
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
  whole: false,
  read: (bytes, path) => {
    const text = decode(bytes, path);
    return readWith(text, (context) => importTable(text, context));
  },
};

/** The text formats of the model as the command line uses them. */
export const textFormats: readonly FileFormat[] = [anyTable, ...interchangeFormats.map(textFormat)];
