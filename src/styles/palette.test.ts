import { describe, expect, it } from 'vitest';
import { forcedPalettes, palettes, themeCss } from './palette.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ...Object.entries(palettes).map(([name, palette]) => [`the ${name} theme`, palette] as const),
  ...Object.entries(forcedPalettes).map(([name, palette]) => [`forced ${name} colours`, palette] as const),
])('%s', (_name, palette) => {
  it.each(['ink', 'soft', 'accent', 'bad', 'good'] as const)('sets %s legibly on every surface', (role) => {
    for (const surface of [palette.paper, palette.raised, palette.negativeSide]) {
      expect(contrast(palette[role], surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('sets text legibly on the accent', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'class0', 'class1', 'class2'] as const)('draws %s visibly', (role) => {
    expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('themeCss', () => {
  it('names each activation’s colour in each theme', () => {
    const css = themeCss([{ id: 'relu', appearance: { light: '#c2500a', dark: '#ff9a5c' } }]);
    expect(css.match(/--act-relu:#c2500a/g)).toHaveLength(4);
    expect(css.match(/--act-relu:#ff9a5c/g)).toHaveLength(3);
    expect(css).toContain("[data-activation='relu']{--series:var(--act-relu)}");
  });
});
