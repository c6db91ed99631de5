import { minify } from 'vite';
import type { Site, Step } from './pass.ts';

/** Makes the script that no bundler sees as small as the others are: every page waits for it before its first paint. */
export function leanBoot(site: Site): Step {
  return {
    async finish() {
      const file = site.files.find((name) => name.startsWith(`${site.assets}/boot.`) && name.endsWith('.js'));
      if (file === undefined)
        throw new Error(`${site.assets}/boot.*.js: expected it among the built files, received none`);
      const { code, errors } = await minify(file, await site.read(file));
      if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
      await site.write(file, code);
      return undefined;
    },
  };
}
