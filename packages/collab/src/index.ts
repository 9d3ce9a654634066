export { ImportEdit, LocalEdit, MigrationEdit } from './origins.ts';
export { type SharedSessionOptions, sharedSession } from './session/sharedSession.ts';
export { createStatusSource, type StatusSource } from './session/statusSource.ts';
export { applyToDoc } from './ydoc/applyToDoc.ts';
export { encodeProject, readProject } from './ydoc/encode.ts';
export { isNewerSchema, readSchema, writeSchema } from './ydoc/schema.ts';
