import { describe, expect, it } from 'vitest';
import { reportLink, version } from './report.ts';

const field = (link: string, name: string) => new URL(link).searchParams.get(name);

describe('reportLink', () => {
  it('is a letter that names page and version', () => {
    const link = reportLink('/lessons/relu/', 'mailto:errors@example.org');
    expect(link).toMatch(/^mailto:errors@example\.org\?subject=An%20error%20on%20%2Flessons%2Frelu%2F&body=/);
    expect(field(link, 'body')).toContain(`Version: ${version}`);
  });

  it('is a new issue where there is a tracker', () => {
    const link = reportLink('/', 'https://example.org/issues/new?labels=error');
    expect(field(link, 'labels')).toBe('error');
    expect(field(link, 'title')).toBe('An error on /');
    expect(field(link, 'body')).toContain('Page: /');
  });
});
