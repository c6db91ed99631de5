/**
 * The built notebooks are valid, and their code runs: scripts/check-notebooks.py, with a Python that has what it takes.
 * With --each every notebook has a kernel of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installFromDebian } from './browser.mjs';
import { dist } from './built.mjs';

const modules = ['nbformat', 'nbclient', 'ipykernel', 'numpy', 'torch'];
const packages = ['python3-nbclient', 'python3-ipykernel', 'python3-numpy', 'python3-torch'];

/** A Python that has Jupyter's libraries, NumPy and PyTorch, if there is one: PYTHON, the first on the path, the system's. */
export function findPython() {
  const places = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter((place) => place !== undefined);
  // Found, and not loaded: PyTorch takes seconds.
  const finds = `import importlib.util as u; raise SystemExit(any(u.find_spec(m) is None for m in ${JSON.stringify(modules)}))`;
  return places.find((python) => spawnSync(python, ['-c', finds]).status === 0);
}

export const lacking = `no Python has Jupyter and PyTorch (Debian: apt-get install ${packages.join(' ')})`;

/** Installs them where there are none: Debian's, where that is permitted. The step that needs them says if they are lacking. */
export function bringJupyter() {
  if (findPython() === undefined) installFromDebian(...packages);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const python = findPython();
  if (python === undefined) throw new Error(lacking);
  const args = ['scripts/check-notebooks.py', join(dist, 'notebooks'), ...process.argv.slice(2)];
  // ipykernel's debugger warns of a faster start that is of no concern here.
  const env = { ...process.env, PYDEVD_DISABLE_FILE_VALIDATION: '1' };
  process.exitCode = spawnSync(python, args, { stdio: 'inherit', env }).status ?? 1;
}
