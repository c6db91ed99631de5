import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { leanBoot } from './lean-boot.ts';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';

const lean = async (files: Record<string, string>) => {
  const site = memorySite(files, { base: '' });
  await takeThrough(site, [leanBoot(site)]);
  return String(site.contents.get('_astro/boot.x1.js'));
};

describe('leanBoot', () => {
  it('leaves what the script does, and no word about it', async () => {
    const code = await lean({
      '_astro/boot.x1.js': '// Says hello.\nfor (const name of names) {\n  said.push(name + 1);\n}\n',
    });
    const said: string[] = [];
    runInNewContext(code, { said, names: ['a', 'b'] });
    expect(said).toEqual(['a1', 'b1']);
    expect(code).toHaveLength('for(let e of names)said.push(e+1);'.length);
  });

  it('refuses a script that is none, and a site without', async () => {
    await expect(lean({ '_astro/boot.x1.js': 'const = 1' })).rejects.toThrow(/^_astro\/boot\.x1\.js: /);
    await expect(lean({})).rejects.toThrow(
      '_astro/boot.*.js: expected it among the built files, received none',
    );
  });
});
