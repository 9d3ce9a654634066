import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childNamed, node, readXml, textIn, writeXml, xmlLimits, xmlWords } from './index.ts';

function rootOf(text: string) {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.diagnostics.at(-1)?.message);
  return read.root;
}

function errorOf(text: string) {
  const read = readXml(text);
  return read.ok ? null : read.diagnostics.at(-1);
}

describe('reading XML', () => {
  it('reads elements, attributes, text and where they stand', () => {
    const root = rootOf('<a>\n  <b x = " 1 " y=\'2\'>t</b>\r\n <c/></a>');
    expect(root).toMatchObject({ name: 'a', line: 1, column: 1 });
    const b = childNamed(root, 'b');
    expect(b).toMatchObject({ line: 2, column: 3 });
    expect(b && attributeOf(b, 'X')).toBe('1');
    expect(b && textIn(b)).toBe('t');
    expect(childNamed(root, 'c')).toMatchObject({ line: 3, column: 2, children: [] });
  });

  it.each([
    ['a byte order mark', '\uFEFF<a>x</a>'],
    ['a declaration', '<?xml version="1.0"?><a>x</a>'],
    ['comments before the root', '<!-- <b> --><a>x</a><!-- end -->'],
    ['CDATA', '<a><![CDATA[x]]></a>'],
    ['numbered characters', '<a>&#120;</a>'],
    ['numbers in base sixteen', '<a>&#x78;</a>'],
    ['blanks around', ' \n<a> x </a>\n'],
    ['text in parts', '<a><b>x</b><!-- y --></a>'],
  ])('takes %s', (_, text) => expect(textIn(rootOf(text))).toBe('x'));

  it('resolves entities and leaves unknown ones, with a warning that names the line', () => {
    const read = readXml('<a>&lt;&amp;&gt;&quot;&apos;\n&foo; R&D &#0; &#xD800;</a>');
    expect(read.ok && textIn(read.root)).toBe('<&>"\'\n&foo; R&D &#0; &#xD800;');
    expect(read.diagnostics).toMatchObject(Array.from({ length: 4 }, () => ({ code: 'unknown-entity' })));
  });

  it.each([
    ['<a>\n <b></a>', 'not-matching', 2, 5],
    ['<a>\n <b>', 'not-closed', 2, 2],
    ['<a', 'not-closed', 1, 1],
    ['<a x=1/>', 'unquoted-attribute', 1, 6],
    ['<a x/>', 'attribute-without-value', 1, 4],
    ['<a x="1" x="2"/>', 'duplicate-attribute', 1, 10],
    ['<a/><b/>', 'two-roots', 1, 5],
    ['<a/>\nmore', 'text-outside', 2, 1],
    ['words', 'text-outside', 1, 1],
    ['</a>', 'not-opened', 1, 1],
    ['', 'empty', 1, 1],
    ['<a><!-- x</a>', 'not-closed', 1, 4],
    ['<a>1 < 2</a>', 'syntax', 1, 7],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document-type', 1, 1],
  ])('refuses %j', (text, code, line, column) =>
    expect(errorOf(text)).toMatchObject({ code, line, column, severity: 'error' }),
  );

  it('bounds nesting, attributes, elements and length', () => {
    expect(errorOf('<a>'.repeat(100_000))).toMatchObject({ code: 'too-deep', line: 1 });
    const many = Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ');
    expect(errorOf(`<a ${many}/>`)).toMatchObject({ code: 'too-many-attributes' });
    expect(errorOf(`<r>${'<a/>'.repeat(xmlLimits.elements + 1)}</r>`)).toMatchObject({
      code: 'too-many-elements',
    });
    expect(errorOf(' '.repeat(xmlLimits.textLength + 1))).toMatchObject({ code: 'too-large' });
  });

  it('never throws for any text', () => {
    const soup = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '/',
        'a',
        '=',
        '"',
        "'",
        '&',
        ';',
        '!',
        '-',
        '[',
        ']',
        '?',
        ' ',
        '\n',
        '#',
        '\u0000',
      ),
    });
    fc.assert(
      fc.property(soup, (text) => void readXml(text)),
      { seed: 31, numRuns: 5_000 },
    );
  });
});

describe('writing XML', () => {
  it('gives back any words, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
        const root = rootOf(writeXml(node('a', [node('b', text), null], { x: value })));
        const b = childNamed(root, 'b');
        expect(b && textIn(b)).toBe(xmlWords(text));
        expect(attributeOf(root, 'x')).toBe(xmlWords(value));
      }),
      { seed: 32, numRuns: 1_000 },
    );
  });
  it('leaves control characters out', () => {
    expect(writeXml(node('a', '\u0001x\u0000\uFFFF'))).toContain('<a>x</a>');
  });
});
