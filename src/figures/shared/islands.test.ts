import { describe, expect, it } from 'vitest';
import { withoutIslands } from './islands.ts';

describe('withoutIslands', () => {
  it('leaves what an island holds, and nothing that would bring it to life', () => {
    const island =
      '<script>start()</script><astro-island uid="1" props="{&quot;label&quot;:[0,&quot;a &gt; 0&quot;]}" ssr client="engage">' +
      '<figure id="a"><astro-slot name="caption"><p>a &gt; 0</p></astro-slot><noscript><i>1</i></noscript></figure>' +
      '<template data-astro-template="still"><svg></svg></template><!--astro:end--></astro-island>';
    expect(withoutIslands(`<p>Before.</p>${island}${island}`)).toBe(
      '<p>Before.</p><figure id="a"><p>a &gt; 0</p><i>1</i></figure><figure id="a"><p>a &gt; 0</p><i>1</i></figure>',
    );
  });

  it('leaves everything else', () => {
    expect(withoutIslands('<table><tr><td>1</td></tr></table>')).toBe('<table><tr><td>1</td></tr></table>');
  });
});
