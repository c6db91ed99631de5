import { describe, expect, it } from 'vitest';
import { files, read } from './sources.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const lock: { readonly version: string; readonly packages: Readonly<Record<string, LockedPackage>> } =
  JSON.parse(read('package-lock.json'));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** Where Node would find `name` from the package at `from`: the nearest node_modules upwards. */
const locate = (from: string, name: string): string | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (path in lock.packages) return path;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) {
      const top = `node_modules/${name}`;
      return top in lock.packages ? top : undefined;
    }
  }
};

describe('package.json', () => {
  it('pins every package exactly', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('lists every package that the code imports', () => {
    const builtIn = /^(node|astro|virtual):/;
    // A package of types alone is imported by the name of what it describes.
    const listed = new Set(Object.keys(wanted).flatMap((name) => [name, name.replace(/^@types\//, '')]));
    const imported = new Set(
      files
        .filter((path) => /\.(ts|tsx|mjs|astro)$/.test(path))
        .flatMap((path) =>
          [...read(path).matchAll(/^(?:import|export)\b[^'"]*from '([^'.#][^']*)'/gm)].map(
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

describe('package-lock.json', () => {
  it('agrees with package.json', () => {
    expect(lock.version).toBe(manifest.version);
    for (const [name, version] of Object.entries(wanted)) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('is complete for Linux, macOS and Windows', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => locate(path, name) === undefined)
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has every package that another one needs', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { dependencies = {} }]) =>
      Object.keys(dependencies)
        .filter((name) => locate(path, name) === undefined)
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
  it('is the same in package.json, CITATION.cff and CHANGELOG.md', () => {
    expect(/^version: (\S+)$/m.exec(read('CITATION.cff'))?.[1]).toBe(manifest.version);
    expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });
});
