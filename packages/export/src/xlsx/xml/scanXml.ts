import { SaxesParser } from 'saxes';
import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';

/** Attributes by the name as it is written, such as `r:id`, or by the local name alone. */
export interface Attributes {
  get(name: string): string | undefined;
  has(name: string): boolean;
}

/** What happens while an XML text is read. Names are local names: prefixes are taken off. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Reads the XML of one part, strictly: it must be well formed, in UTF-8 or UTF-16, without a document type (so no
 * entities of its own can be declared), and not nested too deep. Throws a `WorkbookFault` that names part and line.
 */
export function scanXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const fault = (code: string, message: string, line?: number): WorkbookFault =>
    new WorkbookFault(
      code,
      message,
      'Save the file again as .xlsx from a spreadsheet program.',
      line === undefined ? partPlace(part) : `${partPlace(part)}, line ${line}`,
    );
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw fault('broken-text', 'It holds bytes that are not text in UTF-8.');
  }
  try {
    parse(text, handler, false);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // Keeping count of lines makes reading a third slower, so it is done only where something is wrong.
    let line: number | undefined;
    try {
      parse(text, {}, true);
    } catch (again) {
      line = again instanceof XmlError ? again.line : undefined;
    }
    throw fault(error.code, error.message, line);
  }
}

class XmlError extends Error {
  readonly code: string;
  readonly line: number;
  constructor(code: string, message: string, line: number) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

function parse(text: string, handler: XmlHandler, position: boolean): void {
  const parser = new SaxesParser<{ position: boolean; xmlns: false }>({ position, xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new XmlError(
      'broken-xml',
      `Its XML is broken: ${error.message.replace(/^\d+:\d+: /, '')}`,
      parser.line,
    );
  });
  parser.on('doctype', () => {
    const message = 'It declares a document type, which could smuggle in entities.';
    throw new XmlError('doctype', message, parser.line);
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth)
      throw new XmlError('too-deep', `It is nested more than ${limits.depth} levels deep.`, parser.line);
    handler.open?.(localName(tag.name), attributesOf(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  const onText = (piece: string): void => handler.text?.(piece);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
}

function attributesOf(given: Readonly<Record<string, string>>): Attributes {
  const find = (name: string): string | undefined => {
    // The object comes without a prototype, so that names such as `constructor` find nothing.
    const plain = given[name];
    if (plain !== undefined) return plain;
    for (const written in given) {
      if (written.endsWith(`:${name}`) && !written.startsWith('xmlns')) return given[written];
    }
    return undefined;
  };
  return { get: find, has: (name) => find(name) !== undefined };
}
