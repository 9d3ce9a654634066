/** What a map can be saved as. `journey`: one journey; `whole`: everything; `read`: a text nobody imports. */
export interface ExportFormat {
  readonly name:
    | 'json'
    | 'xlsx'
    | 'html'
    | 'report'
    | 'outline'
    | 'mermaid'
    | 'csv-long'
    | 'csv-wide'
    | 'cjml';
  readonly group: 'whole' | 'read' | 'journey';
  readonly ending: string;
  readonly type: string;
}

/** In the order in which they are offered; the first is chosen unless somebody chooses. */
export const exportFormats: readonly [ExportFormat, ...ExportFormat[]] = [
  { name: 'json', group: 'whole', ending: '.json', type: 'application/json' },
  {
    name: 'xlsx',
    group: 'whole',
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { name: 'html', group: 'read', ending: '.html', type: 'text/html' },
  { name: 'report', group: 'read', ending: '.md', type: 'text/markdown' },
  { name: 'outline', group: 'journey', ending: '.md', type: 'text/markdown' },
  { name: 'mermaid', group: 'journey', ending: '.mmd', type: 'text/plain' },
  { name: 'csv-long', group: 'journey', ending: '.csv', type: 'text/csv' },
  { name: 'csv-wide', group: 'journey', ending: '.wide.csv', type: 'text/csv' },
  { name: 'cjml', group: 'journey', ending: '.cjml', type: 'application/xml' },
];

export const exportGroups = ['whole', 'read', 'journey'] as const;
