import { layers } from '../src/styles/layers.ts';
import { expect, lesson, test } from './fixtures.ts';

for (const address of ['.', lesson, 'glossary/', 'embed/rescue/'])
  test(`the styles of ${address} stand in layers, in their order`, async ({ page }) => {
    await page.goto(address);
    const { order, loose } = await page.evaluate(() => {
      const rules = [...document.styleSheets].map((sheet) => ({
        // What was an attribute stands in no layer.
        isHoisted: sheet.href?.includes('/hoisted.') ?? false,
        rules: [...sheet.cssRules],
      }));
      const named = rules.flatMap((sheet) =>
        sheet.rules.flatMap((rule) => {
          if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
          return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
        }),
      );
      const loose = rules
        .filter(({ isHoisted }) => !isHoisted)
        .flatMap((sheet) => sheet.rules.filter((rule) => rule instanceof CSSStyleRule));
      return { order: [...new Set(named)], loose: loose.map(({ cssText }) => cssText) };
    });
    expect(order).toEqual([...layers]);
    expect(loose).toEqual([]);
  });
