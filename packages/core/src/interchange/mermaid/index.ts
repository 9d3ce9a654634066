export { exportMermaid, type MermaidOptions } from './exportMermaid.ts';
export { importMermaid, type MermaidImportOptions } from './importMermaid.ts';
export { type BlankEmotion, mermaidKeeps } from './keeps.ts';
