// Control characters that XML cannot hold, carriage returns (which every XML reader turns into line feeds), and text
// that only looks like such an escape. Office writes each as _x and four hexadecimal digits.
const needsEscape = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const escaped = /_x([0-9a-fA-F]{4})_/g;

function hex(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text of a cell as it stands between two tags. */
export function cellTextToXml(text: string): string {
  return plainToXml(text.replace(needsEscape, hex));
}

/** Text of a cell from what stood between two tags. */
export function cellTextFromXml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Text without characters XML cannot hold, for names, formulas and attributes. */
export function plainToXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
