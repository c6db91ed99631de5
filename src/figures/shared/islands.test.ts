import { describe, expect, it } from 'vitest';
import { withoutIslands } from './islands.ts';

describe('withoutIslands', () => {
  it('leaves what an island holds, and nothing that would bring it to life', () => {
    const island =
      '<script>start("<p>")</script><astro-island uid="1" props=\'{"label":[0,"a > 0"]}\' ssr client="engage">' +
      '<figure id="a"><astro-slot name="caption"><p>a &gt; 0</p></astro-slot><noscript><i>1</i></noscript></figure>' +
      '<template data-astro-template="still"><svg></svg></template><!--astro:end--></astro-island>';
    expect(withoutIslands(`<p>Before.</p>${island}${island}`)).toBe(
      '<p>Before.</p><figure id="a"><p>a &gt; 0</p><i>1</i></figure><figure id="a"><p>a &gt; 0</p><i>1</i></figure>',
    );
  });

  it('takes away islands within islands', () => {
    expect(
      withoutIslands(
        '<astro-island><p>1</p><astro-slot><astro-island><p>2</p></astro-island></astro-slot></astro-island><p>3</p>',
      ),
    ).toBe('<p>1</p><p>2</p><p>3</p>');
  });

  it('leaves everything else', () => {
    const rest =
      '<table><tbody><tr><td>1 &lt; 2</td></tr></tbody></table><!-- a note --><template><p>3</p></template>' +
      '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>';
    expect(withoutIslands(rest)).toBe(rest);
  });
});
