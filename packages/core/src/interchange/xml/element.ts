/** An element with what stands in it, in order: elements, and text with entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Where its tag begins, from 1. */
  readonly line: number;
  readonly column: number;
  /** Where it stands in `XmlDocument.text`. */
  readonly start: number;
  readonly end: number;
}

/** The name without its prefix, in lower case: how names are compared by tolerant readers. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The elements directly inside. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element directly inside with this local name, in lower case. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => localName(child) === name);
}

/** All the text inside, trimmed. */
export function textIn(element: XmlElement): string {
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (const child of next.children.toReversed()) waiting.push(child);
  }
  return parts.join('').trim();
}

/** The trimmed value of an attribute, its name in any case and with any prefix; null when it is not there. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [key, value] of element.attributes)
    if (key.slice(key.indexOf(':') + 1).toLowerCase() === wanted) return value.trim();
  return null;
}
