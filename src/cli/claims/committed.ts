import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Results } from '#lib/evidence/index.ts';

/** Where results are saved. */
export interface Store {
  /** What was committed of an experiment; null where nothing was. */
  results(id: string): Results | null;
  save(results: Results): void;
  saveEvidence(text: string): void;
}

const place = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const folder = place('src/lib/experiments/results');
const fileOf = (id: string): string => `${folder}/${id}.json`;

/** The repository: a file per experiment, and the page that is made of them. */
export const repository: Store = {
  results(id) {
    const file = fileOf(id);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null;
  },

  save(results) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(results.id), `${textOf(results)}\n`);
  },

  saveEvidence(text) {
    writeFileSync(place('docs/evidence.md'), text);
  },
};

/** Results as JSON; a list of numbers stands on one line. */
function textOf(results: Results): string {
  return JSON.stringify(results, null, 2).replaceAll(/\[[^[\]{}]*\]/g, (list) =>
    list
      .replaceAll(/\s*\n\s*/g, ' ')
      .replace('[ ', '[')
      .replace(' ]', ']'),
  );
}
