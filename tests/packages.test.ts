import { describe, expect, it } from 'vitest';
import { files, read } from './sources.ts';

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly version?: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The course, and the libraries that it is measured against. */
const folders = ['', 'bench/'] as const;

const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}package.json`));
const wantedBy = ({ dependencies, devDependencies, optionalDependencies }: Manifest) => ({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
});

/** Where Node would find `name` from the package at `from`: the nearest node_modules upwards. */
const locate = ({ packages }: Lock, from: string, name: string): string | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) {
      const top = `node_modules/${name}`;
      return top in packages ? top : undefined;
    }
  }
};

describe.each(folders)('%spackage.json', (folder) => {
  const wanted = wantedBy(manifestOf(folder));

  it('pins every package exactly', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('lists every package that the code imports', () => {
    const builtIn = /^(node|astro|virtual):/;
    // A package of types alone is imported by the name of what it describes.
    const listed = new Set(Object.keys(wanted).flatMap((name) => [name, name.replace(/^@types\//, '')]));
    // Cells import the library of the course by the name of the project.
    listed.add(manifestOf(folder).name);
    const imported = new Set(
      files
        .filter((path) => path.startsWith('bench/') === (folder === 'bench/'))
        .filter((path) => /\.(ts|tsx|mjs|astro)$/.test(path))
        .flatMap((path) =>
          [...read(path).matchAll(/^(?:import|export)\b(?:[^'"]*from)? ?'([^'.#][^']*)'/gm)].map(
            ([, name]) => name ?? '',
          ),
        )
        .filter((name) => !builtIn.test(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect([...imported].filter((name) => !listed.has(name))).toEqual([]);
  });
});

describe.each(folders)('%spackage-lock.json', (folder) => {
  const manifest = manifestOf(folder);
  const lock: Lock = JSON.parse(read(`${folder}package-lock.json`));

  it('agrees with package.json', () => {
    expect(lock.version).toBe(manifest.version);
    for (const [name, version] of Object.entries(wantedBy(manifest))) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('is complete for Linux, macOS and Windows', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => locate(lock, path, name) === undefined)
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has every package that another one needs', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { dependencies = {} }]) =>
      Object.keys(dependencies)
        .filter((name) => locate(lock, path, name) === undefined)
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry: each machine asks its own, and compares checksums', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('the version', () => {
  const { version } = manifestOf('');

  it('is the same in package.json, CITATION.cff and CHANGELOG.md', () => {
    expect(/^version: (\S+)$/m.exec(read('CITATION.cff'))?.[1]).toBe(version);
    expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});
