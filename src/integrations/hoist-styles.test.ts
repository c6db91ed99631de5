import { describe, expect, it } from 'vitest';
import { gatherStyles, hoist, StyleSheet } from './hoist-styles.ts';

describe('hoist', () => {
  it('turns a style into a class, and equal styles into one', () => {
    const sheet = new StyleSheet();
    const html = hoist('<p style="color:red;"><b style="color:red">x</b></p>', sheet);
    expect(html).toMatch(/^<p class="(s-[0-9a-f]{8})"><b class="\1">x<\/b><\/p>$/);
    expect(sheet.toString()).toMatch(/^:is\(#_,\.s-[0-9a-f]{8}\)\{color:red\}$/);
  });

  it('keeps the classes that are there', () => {
    expect(hoist('<i class="a b" style="x:y" id=q></i>', new StyleSheet())).toMatch(
      /^<i class="a b s-[0-9a-f]{8}" id=q><\/i>$/,
    );
  });

  it('reads entities in the attribute', () => {
    const sheet = new StyleSheet();
    hoist('<i style="font-family:&quot;Inter&quot;"></i>', sheet);
    expect(sheet.toString()).toContain('{font-family:"Inter"}');
  });

  it('moves a style element into the sheet', () => {
    const sheet = new StyleSheet();
    expect(hoist('<div><style>astro-island{display:contents}</style></div>', sheet)).toBe('<div></div>');
    expect(sheet.toString()).toBe('astro-island{display:contents}');
  });

  it('is not confused by > or style= inside other attributes, scripts, styles and comments', () => {
    const html =
      '<a props="{x > 1} style=\'no\'">t</a><script>"<b style=\\"c:d\\">"</script><!-- <b style="c:d"> -->';
    expect(hoist(html, new StyleSheet())).toBe(html);
  });
});

describe('gatherStyles', () => {
  it('moves the styles of the body into the head, in their order', () => {
    expect(
      gatherStyles(
        '<head><style>a{}</style></head><body><p>x</p><style>b{}</style><style>c{}</style></body>',
      ),
    ).toBe('<head><style>a{}</style><style>b{}</style><style>c{}</style></head><body><p>x</p></body>');
  });

  it('leaves scripts and comments that speak of styles', () => {
    const html = '<head></head><body><script>"<style>b{}</style>"</script><!-- <style>c{}</style> --></body>';
    expect(gatherStyles(html)).toBe(html);
  });
});
