import { zipOf } from '#lib/archive/zip.ts';
import { claims } from '#lib/claims/index.ts';
import { dataFiles } from '#lib/downloads/data-files.ts';
import type { Results } from '#lib/evidence/index.ts';
import { internal } from '../prose/paths.ts';
import { evidence } from './evidence.ts';

const deep = import.meta.glob<Results>('../../lib/experiments/results/deep/*.json', {
  eager: true,
  import: 'default',
});

const all = evidence.map(({ experiment, results }) => ({
  experiment,
  results,
  deep: deep[`../../lib/experiments/results/deep/${experiment.id}.json`] ?? null,
}));
const files = dataFiles(all, claims, new URL(internal('/'), import.meta.env.SITE).href);
const archive = zipOf('negative-slope-evidence', files);
const archiveFile = 'evidence.zip';

/** The files to download, by their names: what experiments decided and came to, and all of it in one archive. */
export const downloads: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> = new Map<
  string,
  string | Uint8Array<ArrayBuffer>
>([...files, [archiveFile, archive]]);

/** The address of one of them. */
export const dataPath = (file: string): string => internal(`/data/${file}`);

export const archivePath = dataPath(archiveFile);
/** Bytes of the archive. */
export const archiveSize = archive.length;
