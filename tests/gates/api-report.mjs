import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../packages/cli/bootstrap/toolchain.mjs';

const { Extractor, ExtractorConfig } = createRequire(import.meta.url)('@microsoft/api-extractor');

/** The packages whose public surface is written down and reviewed. */
export const reported = [
  'core',
  'core/methods',
  'core/interchange',
  'core/report',
  'collab',
  'export',
  'server',
  'editor',
];

/** A package by its name, and one of its entries where it is written `package/entry`. */
const partsOf = (name) => {
  const [folder, entry] = name.split('/');
  return { folder, file: `${name.replace('/', '-')}.api.md`, source: entry ? `${entry}/index` : 'index' };
};

/** Where the report of an entry is kept, from the root. */
export const reportPath = (name) => `packages/${partsOf(name).folder}/${partsOf(name).file}`;

/** api-extractor reads built declarations: brings them up to date. Resolves to the compiler's words on failure. */
export async function buildDeclarations(root) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await run(process.execPath, [tsc, '-b', '--pretty', 'false'], {
    cwd: root,
    quiet: true,
  });
  return code === 0 ? '' : output;
}

/** The report of a package's public surface as its declarations are now. Throws when it cannot be made. */
export function makeReport(root, name) {
  const parts = partsOf(name);
  const folder = join(root, 'packages', parts.folder);
  const declarations = join('dist', `${parts.source}.d.ts`);
  const work = mkdtempSync(join(tmpdir(), 'journeywright-api-'));
  const complaints = [];
  try {
    const reports = join(work, 'reports');
    mkdirSync(reports);
    const config = ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, declarations),
        compiler: { overrideTsconfig: { ...analysis, files: [declarations] } },
        apiReport: {
          enabled: true,
          reportFolder: reports,
          reportTempFolder: join(work, 'temp'),
          reportFileName: parts.file,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: 'lf',
        messages: {
          compilerMessageReporting: { default: { logLevel: 'error' } },
          extractorMessageReporting: {
            default: { logLevel: 'none' },
            'ae-forgotten-export': { logLevel: 'warning', addToApiReportFile: true },
          },
          tsdocMessageReporting: { default: { logLevel: 'none' } },
        },
      },
    });
    const result = Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true;
        if (message.logLevel === 'error') complaints.push(message.text);
      },
    });
    const path = join(reports, parts.file);
    if (result.errorCount > 0 || !existsSync(path)) throw new Error(`${name}: ${complaints.join('; ')}`);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** How the declarations are read. Without the source condition, so that siblings resolve to what is published. */
const analysis = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [],
  },
};
