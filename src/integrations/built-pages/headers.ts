import type { Site, Step } from './pass.ts';

/**
 * The text of `_headers`, as static hosts and the server of `npm start` read it: what a `<meta>` cannot say.
 * Only the pages under /embed/ may be framed by others. Browsers ask before they use what they have, except for what
 * carries its digest in its name: that never changes.
 */
export function headersFile(base: string, assets: string): string {
  const at = `${base}/`;
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

/** Writes `_headers` beside the pages, last of all: a folder that has it is a whole build. */
export function headers({ base, assets, write }: Site): Step {
  return {
    async finish() {
      await write('_headers', headersFile(base, assets));
      return undefined;
    },
  };
}
