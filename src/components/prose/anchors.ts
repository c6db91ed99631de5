/** Where the parts of a lesson's page are found, beside its headings and its figures. */

export const wordAnchor = (id: string): string => `word-${id}`;

export const sourceAnchor = (key: string): string => `source-${key}`;

export const experimentAnchor = (experiment: string): string => `experiment-${experiment}`;

export const findingAnchor = (experiment: string, name: string): string =>
  `number-${experiment}-${name}`.replaceAll('.', '_');

export const exerciseAnchor = (title: string): string =>
  `exercise-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

export const predictionAnchor = (id: string): string => `prediction-${id}`;

export const cellAnchor = (id: string): string => `cell-${id}`;

export const codeAnchor = (listing: string): string => `code-${listing}`;

/** Of a line of a listing, by its name. */
export const lineAnchor = (listing: string, line: string): string => `line-${listing}-${line}`;
