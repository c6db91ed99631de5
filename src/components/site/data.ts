import { zipOf } from '#lib/archive/zip.ts';
import { dataFiles, type Results } from '#lib/evidence/index.ts';
import { internal } from '../prose/paths.ts';
import { evidence } from './evidence.ts';

const deep = import.meta.glob<Results>('../../lib/experiments/results/deep/*.json', {
  eager: true,
  import: 'default',
});

/** The archive's name, and that of the folder in it. */
const [archiveFile, folder] = ['evidence.zip', 'negative-slope-evidence'] as const;

/** The files to download, by their names: what experiments decided and came to, and all of it in one archive. */
export const downloads: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>> = (() => {
  const all = evidence.map(({ experiment, results }) => ({
    experiment,
    results,
    deep: deep[`../../lib/experiments/results/deep/${experiment.id}.json`] ?? null,
  }));
  const files = dataFiles(all, new URL(internal('/'), import.meta.env.SITE).href);
  return new Map<string, string | Uint8Array<ArrayBuffer>>([...files, [archiveFile, zipOf(folder, files)]]);
})();

/** The address of one of them. */
export const dataPath = (file: string): string => internal(`/data/${file}`);

export const archivePath = dataPath(archiveFile);
/** Bytes of the archive. */
export const archiveSize = downloads.get(archiveFile)?.length ?? 0;
