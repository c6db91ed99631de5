/** Colours by role; every theme names the same roles. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text: at least 4.5:1 on the paper. */
  readonly soft: string;
  /** Hairlines. */
  readonly rule: string;
  /** Edges of controls: at least 3:1 on the paper. */
  readonly edge: string;
  readonly accent: string;
  /** Text on the accent. */
  readonly onAccent: string;
  /** The tint of the side z ≤ 0. */
  readonly negativeSide: string;
  /** The surface of boxes and panels. */
  readonly raised: string;
  readonly focus: string;
  readonly bad: string;
  readonly good: string;
  /** Classes of data, in order; each has a shape too. At least 3:1 on the paper. */
  readonly class0: string;
  readonly class1: string;
  readonly class2: string;
}

export type Theme = 'light' | 'dark' | 'projector';

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf6',
    ink: '#22211d',
    soft: '#66645b',
    rule: '#e2dfd5',
    edge: '#8b887c',
    accent: '#0068a6',
    onAccent: '#ffffff',
    negativeSide: '#eef3f6',
    raised: '#fffefb',
    focus: '#0068a6',
    bad: '#b3261e',
    good: '#1b6e3c',
    class0: '#5f3ea8',
    class1: '#0f8266',
    class2: '#b07a00',
  },
  dark: {
    paper: '#16171a',
    ink: '#e9e6de',
    soft: '#a09d93',
    rule: '#33353b',
    edge: '#74767d',
    accent: '#6cc0f0',
    onAccent: '#0d1a22',
    negativeSide: '#1c2930',
    raised: '#1c1d21',
    focus: '#6cc0f0',
    bad: '#ff9b91',
    good: '#7fd3a0',
    class0: '#b9a2f5',
    class1: '#4cc9a4',
    class2: '#e6c45c',
  },
  projector: {
    paper: '#ffffff',
    ink: '#000000',
    soft: '#333333',
    rule: '#a8a8a8',
    edge: '#4a4a4a',
    accent: '#00508a',
    onAccent: '#ffffff',
    negativeSide: '#e3edf4',
    raised: '#ffffff',
    focus: '#00508a',
    bad: '#8c0f09',
    good: '#00552a',
    class0: '#4b2a94',
    class1: '#006b52',
    class2: '#8f6200',
  },
};

/**
 * Where the system chooses the colours (forced colours), what we draw ourselves keeps its own, on the system’s paper: dark
 * where that is dark, whichever theme the reader chose, with nothing softer than it has to be.
 */
export const forcedPalettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { ...palettes.projector, rule: '#767676' },
  dark: {
    ...palettes.dark,
    paper: '#000000',
    ink: '#ffffff',
    soft: '#ffffff',
    rule: '#808080',
    edge: '#c0c0c0',
    raised: '#000000',
  },
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a theme needs to know of an activation. */
export interface Coloured {
  readonly id: string;
  readonly appearance: { readonly light: string; readonly dark: string };
}

/** The custom properties of a theme with their colours: `--paper`, `--act-relu`. */
export function customProperties(
  palette: Palette,
  scheme: 'light' | 'dark',
  activations: readonly Coloured[],
): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(palette).map(([role, colour]) => [`--${kebab(role)}`, colour] as const),
    ...activations.map(({ id, appearance }) => [`--act-${id}`, appearance[scheme]] as const),
  ]);
}

function declarations(palette: Palette, scheme: 'light' | 'dark', activations: readonly Coloured[]): string {
  const properties = [...customProperties(palette, scheme, activations)];
  return [`color-scheme:${scheme}`, ...properties.map(([name, colour]) => `${name}:${colour}`)].join(';');
}

/**
 * The themes as custom properties on the root: a role each, and `--act-<id>` for each activation; what belongs to an
 * activation (`data-activation`) finds that colour as `--series`.
 * Without scripts there is no `data-theme`, and the system's preference decides.
 */
export function themeCss(activations: readonly Coloured[]): string {
  const of = (theme: Theme): string =>
    declarations(palettes[theme], theme === 'dark' ? 'dark' : 'light', activations);
  const forced = (scheme: 'light' | 'dark'): string =>
    declarations(forcedPalettes[scheme], scheme, activations);
  return [
    '@layer base{',
    `:root{${of('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${of('dark')}}}`,
    `:root[data-theme='dark']{${of('dark')}}`,
    `:root[data-theme='projector']{${of('projector')}}`,
    ...activations.map(({ id }) => `[data-activation='${id}']{--series:var(--act-${id})}`),
    `@media (forced-colors:active){:root:root{${forced('light')}}}`,
    `@media (forced-colors:active) and (prefers-color-scheme:dark){:root:root{${forced('dark')}}}`,
    // Paper is white whatever the screen was.
    `@media print{:root:root{${of('light')};--paper:#fff;--raised:#fff}}`,
    '}',
    '',
  ].join('\n');
}
