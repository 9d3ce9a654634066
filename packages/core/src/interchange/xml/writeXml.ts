// XML 1.0 has no way to write these, not even as numbers.
const illegal =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Words as XML keeps them: without the control characters it cannot hold, and without outer blanks. */
export function xmlWords(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(illegal, '').trim() : '';
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escapeText(text: string): string {
  return text.replaceAll(illegal, '').replaceAll(/[&<>\r]/g, (letter) => escapes[letter] as string);
}

function escapeAttribute(text: string): string {
  return text.replaceAll(illegal, '').replaceAll(/[&<>"\r\n\t]/g, (letter) => escapes[letter] as string);
}

/** An element to be written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlNode[];
}

/** An element with elements or text inside; what is null is left out. */
export function node(
  name: string,
  content: string | readonly (XmlNode | null)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): XmlNode {
  return {
    name,
    attributes,
    content: typeof content === 'string' ? content : content.filter((one) => one !== null),
  };
}

function write({ name, attributes, content }: XmlNode, indent: string, lines: string[]): void {
  const tag = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(' ');
  if (typeof content === 'string') lines.push(`${indent}<${tag}>${escapeText(content)}</${name}>`);
  else if (content.length === 0) lines.push(`${indent}<${tag}/>`);
  else {
    lines.push(`${indent}<${tag}>`);
    for (const child of content) write(child, `${indent}  `, lines);
    lines.push(`${indent}</${name}>`);
  }
}

/** Writes an XML document, indented, in UTF-8. Characters XML cannot hold are left out. */
export function writeXml(root: XmlNode, instructions: readonly string[] = []): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...instructions.map((one) => `<?${one}?>`)];
  write(root, '', lines);
  return `${lines.join('\n')}\n`;
}
