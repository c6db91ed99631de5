import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * The text of `_headers`, as static hosts and the server of `npm start` read it: what a `<meta>` cannot say.
 * Only the pages under /embed/ may be framed by others.
 */
export function headersFile(base: string, assets: string): string {
  const at = `${base.replace(/\/$/, '')}/`;
  return [
    `${at}*`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    "  Content-Security-Policy: frame-ancestors 'self'",
    '',
    `${at}embed/*`,
    '  ! Content-Security-Policy',
    '  Content-Security-Policy: frame-ancestors *',
    '',
    `${at}${assets}/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}

/** Build hook: writes `_headers` beside the pages. */
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
