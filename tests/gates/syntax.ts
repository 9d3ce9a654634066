import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the gates look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** A parsed source file; `lineAt` turns a node's start into a line number from 1. */
export interface ParsedFile {
  readonly program: SyntaxNode;
  lineAt(offset: number): number;
}

/** Parses a TypeScript file of the tree; throws when it is not TypeScript. */
export function parseFile(root: string, path: string): ParsedFile {
  const code = readFileSync(join(root, path), 'utf8');
  const { program, errors } = parseSync(path, code);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return {
    program: program as unknown as SyntaxNode,
    lineAt: (offset) => code.slice(0, offset).split('\n').length,
  };
}

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** Calls `visit` for the node and everything below it, with the parent and the parent's key it stands under. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void,
  parent?: SyntaxNode,
  key = '',
): void {
  visit(node, parent, key);
  for (const [childKey, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, childKey);
    }
  }
}

/** One `import`, `export … from`, `import()`, `import('…')` type or `require()` with a literal name. */
export interface ImportFound {
  readonly name: string;
  readonly line: number;
}

/** Every module a file names, types included. */
export function importsOf(file: ParsedFile): ImportFound[] {
  const found: ImportFound[] = [];
  walk(file.program, (node) => {
    const isRequire = node.type === 'CallExpression' && (node['callee'] as SyntaxNode)['name'] === 'require';
    const source = isRequire ? (node['arguments'] as unknown[])[0] : node['source'];
    const value = isNode(source) ? source['value'] : undefined;
    if (typeof value === 'string') found.push({ name: value, line: file.lineAt(node.start) });
  });
  return found;
}
