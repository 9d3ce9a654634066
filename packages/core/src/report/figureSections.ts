import { methods } from '../methods/catalogue.ts';
import { projectData } from '../methods/fromProject.ts';
import { headline } from '../methods/plainText.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ReportSection } from './report.ts';

/** Every method the project has data for, with its figures, or why they cannot be had. */
export function figureSections(snapshot: Snapshot, journey: string): readonly ReportSection[] {
  return methods.flatMap((method): ReportSection[] => {
    const data = projectData(method.name, snapshot, journey);
    if (!data) return [];
    const analysis = method.analyse(data);
    if (!analysis.ok) {
      const problems = analysis.problems.map(
        ({ row, message, cure }) => `${row === null ? '' : `Row ${row}: `}${message} ${cure}`,
      );
      return [
        {
          heading: method.label,
          level: 3,
          paragraphs: ['This cannot be computed.', ...problems],
          tables: [],
        },
      ];
    }
    const { notes } = analysis.result;
    const paragraphs = [headline(analysis.result), ...notes.map(({ message }) => `Note: ${message}`)];
    return [{ heading: method.label, level: 3, paragraphs, tables: analysis.tables }];
  });
}
