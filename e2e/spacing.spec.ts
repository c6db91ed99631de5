import { expect, lesson, readThrough, test } from './fixtures.ts';

/** What a reader may set for text (WCAG 1.4.12), as an extension of theirs would. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const address of [lesson, 'lessons/how-a-unit-dies/', '.', 'evidence/']) {
  test(`${address} with wide spacing: nothing is cut off, and the page does not scroll sideways`, async ({
    page,
  }) => {
    await page.goto(address);
    await readThrough(page);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    }, spacing);
    for (const width of [1280, 640, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const lost = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (element) =>
            element.checkVisibility() &&
            element.closest(
              // The names in a plot are part of its picture; the table below it has them whole.
              '.visually-hidden, .site-header__words, .open-search__word, .katex, .katex-display, svg, .forest__labels',
            ) === null &&
            ((/hidden|clip/.test(getComputedStyle(element).overflowX) &&
              element.scrollWidth > element.clientWidth + 1) ||
              (/hidden|clip/.test(getComputedStyle(element).overflowY) &&
                element.scrollHeight > element.clientHeight + 1)),
        );
        return [`${scrollWidth - clientWidth} px`, ...cut.map(({ className }) => className)];
      });
      expect.soft(lost, `${width} px`).toEqual(['0 px']);
    }
  });
}
