import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { cellTextFromXml } from '../xml/escape.ts';
import { scanXml } from '../xml/scanXml.ts';

/** The texts that cells of a workbook share. How to pronounce them is left out. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(part, bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        if (strings.length >= limits.cells)
          throw new WorkbookFault(
            'too-many-texts',
            `It holds more than ${limits.cells} texts.`,
            'Save only the sheets that are needed.',
            partPlace(part),
          );
        if (text.length > limits.readText)
          throw new WorkbookFault(
            'text-too-long',
            `Text ${strings.length + 1} has more than ${limits.readText} characters.`,
            `Shorten it: a cell can hold ${limits.cellText}.`,
            partPlace(part),
          );
        strings.push(cellTextFromXml(text));
      }
    },
  });
  return strings;
}
