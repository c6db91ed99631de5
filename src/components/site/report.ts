import { version } from '../../../package.json';

/** Where errors are reported: an address of mail or of a form. REPORT_TO chooses another at build. */
const reportTo = process.env.REPORT_TO || 'mailto:errors@negative-slope.example';

/**
 * The link under “Report an error”, with the page and the site's version filled in: as a letter's subject and body
 * for `mailto:`, else as `title` and `body`, which issue trackers read.
 *
 * @example reportLink('/lessons/relu/', 'mailto:errors@example.org') // mailto:errors@example.org?subject=…&body=…
 */
export function reportLink(page: string, to: string = reportTo): string {
  const title = `An error on ${page}`;
  const body = `Page: ${page}\nVersion: ${version}\n\nWhat I did, what I expected, what came:\n`;
  const fields = to.startsWith('mailto:') ? { subject: title, body } : { title, body };
  const query = Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `${to}${to.includes('?') ? '&' : '?'}${query.join('&')}`;
}

export { version };
