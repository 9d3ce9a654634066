import { type Gate, projectFiles } from './gate.ts';
import { plantFile } from './planted-copy.ts';
import { type ParsedFile, parseFile, type SyntaxNode, walk } from './syntax.ts';

/** Clock, randomness and surroundings reach core only as arguments, or two peers would compute different maps. */
const globals = new Set([
  'crypto',
  'performance',
  'process',
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'console',
  'require',
  'Buffer',
]);

function nameOf(value: unknown): unknown {
  return (value as SyntaxNode | undefined)?.['name'];
}

function impurity(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = `${String(nameOf(node['object']))}.${String(nameOf(node['property']))}`;
    if (['Date.now', 'Math.random', 'performance.now'].includes(name)) return name;
  }
  const isDate = nameOf(node['callee']) === 'Date';
  if (isDate && node.type === 'CallExpression') return 'Date()';
  if (isDate && node.type === 'NewExpression' && (node['arguments'] as unknown[]).length === 0)
    return 'new Date()';
  return undefined;
}

/** Whether an identifier stands for a value, and not for a property's name, a type or a new binding. */
function isValue(parent: SyntaxNode | undefined, key: string): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent['computed'] === true;
  if (key === 'key') return parent['computed'] === true || parent['shorthand'] === true;
  return !parent.type.startsWith('TS') || key === 'expression';
}

const bindingKeys = new Set(['id', 'params', 'local', 'param', 'left']);

/** Names a file declares itself, in any scope: a parameter called `document` is no global. */
function declaredNames(file: ParsedFile): Set<string> {
  const names = new Set<string>();
  walk(file.program, (node, parent, key) => {
    const inPattern = parent?.type === 'Property' || parent?.type === 'ArrayPattern';
    const binds = bindingKeys.has(key) || (inPattern && key === 'value') || key === 'elements';
    if (node.type === 'Identifier' && binds) names.add(String(node['name']));
  });
  return names;
}

function checkFile(root: string, path: string): string[] {
  const file = parseFile(root, path);
  const declared = declaredNames(file);
  const problems: string[] = [];
  const report = (node: SyntaxNode, what: string): void => {
    problems.push(`${path}:${file.lineAt(node.start)} core must not use ${what}: take it as an argument`);
  };
  walk(file.program, (node, parent, key) => {
    const impure = impurity(node);
    if (impure !== undefined) return report(node, impure);
    const name = node.type === 'Identifier' ? String(node['name']) : '';
    if (globals.has(name) && !declared.has(name) && isValue(parent, key)) report(node, name);
  });
  return problems;
}

const planted = 'packages/core/src/planted.ts';
const uses = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'setTimeout(() => {}, 1)',
  'window',
  'document.title',
  'process.env',
];

export const corePurity: Gate = {
  name: 'core purity',
  check: async (root) =>
    projectFiles(root)
      .filter((path) => /^packages\/core\/src\/.*\.tsx?$/.test(path) && !path.includes('.test.'))
      .flatMap((path) => checkFile(root, path)),
  faults: uses.map((use) => ({
    name: use,
    plant: (copy) => plantFile(copy, planted, `export const planted = (): unknown => ${use};\n`),
    found: /planted\.ts:1 core must not use/,
  })),
};
