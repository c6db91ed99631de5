import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * The text of `_headers`, as static hosts and the server of `npm start` read it: what a `<meta>` cannot say.
 * Only the pages under /embed/ may be framed by others. Browsers ask before they use what they have, except for what
 * carries its digest in its name: that never changes.
 */
export function headersFile(base: string, assets: string): string {
  const at = `${base.replace(/\/$/, '')}/`;
  return [
    `${at}*`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    "  Content-Security-Policy: frame-ancestors 'self'",
    '  Cache-Control: no-cache',
    '',
    `${at}embed/*`,
    '  ! Content-Security-Policy',
    '  Content-Security-Policy: frame-ancestors *',
    '',
    `${at}${assets}/*`,
    '  ! Cache-Control',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

/** Build hook: writes `_headers` beside the pages, as the last file: a folder that has it is a whole build. */
export function headers(): AstroIntegration {
  let text = '';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        text = headersFile(config.base, config.build.assets);
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), text);
      },
    },
  };
}
