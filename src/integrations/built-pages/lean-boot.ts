import { minify } from 'vite';
import type { Site, Step } from './pass.ts';

/** Written to be read, served as it is, and waited for by every page before its first paint. */
const file = 'boot.js';

/** Makes the script that no bundler sees as small as the others are. */
export function leanBoot(site: Site): Step {
  return {
    async finish() {
      if (!site.files.includes(file))
        throw new Error(`${file}: expected it among the built files, received none`);
      const { code, errors } = await minify(file, await site.read(file));
      if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
      await site.write(file, code);
      return undefined;
    },
  };
}
