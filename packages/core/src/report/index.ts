export { reportHtml } from './html.ts';
export { reportMarkdown } from './markdown.ts';
export { projectReport } from './projectReport.ts';
export type { CurvePoint, Report, ReportSection } from './report.ts';
