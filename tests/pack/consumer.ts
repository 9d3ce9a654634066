/** What somebody writes who uses every package; compiled in the folder where the tarballs were installed. */
export const consumerCode = `
import { processIo, run, startServer as serve } from '@journeywright/cli';
import { sharedSession } from '@journeywright/collab';
import {
  type Card,
  createCommands,
  createIdSource,
  memorySession,
  parseProject,
  read,
  type Session,
  type Snapshot,
} from '@journeywright/core';
import { importMermaid } from '@journeywright/core/interchange';
import { findMethod } from '@journeywright/core/methods';
import { projectReport, reportHtml } from '@journeywright/core/report';
import schema from '@journeywright/core/schema/project.schema.json' with { type: 'json' };
import { JourneyEditor, type JourneyEditorProps } from '@journeywright/editor';
import { exportWorkbook, readWorkbookTables } from '@journeywright/export';
import { type Authenticate, createServer, memoryStore } from '@journeywright/server';
import * as Y from 'yjs';

const session: Session = sharedSession({ doc: new Y.Doc() });
const commands = createCommands({ session, newId: createIdSource(() => 0.5) });
const added = commands.run('journey.add', { title: 'A journey' });
if (!added.ok) throw new Error(added.refusal.message);
// @ts-expect-error: there is no such command
commands.run('journey.explode', {});

const snapshot: Snapshot = session.getSnapshot();
export const titles: readonly string[] = read.journeys(snapshot).map((journey) => journey.title);
export const texts = (cards: readonly Card[]): string[] => cards.map((card) => card.text);

const authenticate: Authenticate = () => ({ role: 'viewer', user: 'guest' });
export const server = createServer({ store: memoryStore(), authenticate });
export const code: Promise<number> = run(['--version'], () => '1', processIo);
export const plan = importMermaid('journey', { snapshot, newId: createIdSource(() => 0.5) });
export const columns = findMethod('servqual')?.columns;
export const page: string = reportHtml(projectReport(snapshot));
export const editor = (props: JourneyEditorProps) => <JourneyEditor {...props} />;
export const sheets = readWorkbookTables(exportWorkbook(snapshot));
export { memorySession, parseProject, schema, serve };
`;
