export { JourneyEditor, type JourneyEditorProps } from './JourneyEditor.tsx';
export type { Catalogue, MessageValues, Translate } from './messages/translate.ts';
export type { FieldRef, RecordRef, Target } from './store/targets.ts';
