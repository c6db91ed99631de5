/** What one parameter of an activation is called, and what it may be. */
export interface ActivationParameter {
  /** The name in a run specification and in code: `negativeSlope`, `alpha`, `lower`, `upper`. */
  readonly name: string;
  /** In words, as a control's label: “Slope”. */
  readonly label: string;
  /** TeX of its symbol: `a`. */
  readonly symbol: string;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** A slope of the negative side: its control has the marks that slopes have. */
  readonly isSlope?: true;
}

/**
 * f on one piece of its domain, with places for the numbers of one z: `\slot{z}`; `\slot{factor}`, which is z in
 * brackets where it is negative; and each parameter by its name.
 */
export interface Piece {
  /** Where it applies, unless an earlier piece does; absent on the last: everywhere else. */
  readonly where?: (z: number) => boolean;
  /** TeX of f(z), right-hand side only; absent where the value needs no working: z itself. */
  readonly tex?: string;
  /** The same of f′(z); absent where it is a plain number. */
  readonly derivativeTex?: string;
}

/** Values of an activation's parameters, by name. */
export type ParameterValues = Readonly<Record<string, number>>;

/** How an activation is drawn everywhere on the site: colour is never the only sign. */
export interface Appearance {
  /** On the light paper (#fbfaf6), at least 3:1. */
  readonly light: string;
  /** On the dark paper (#16171a), at least 3:1. */
  readonly dark: string;
  /** Dash pattern of its line in CSS pixels; [] is a solid line. */
  readonly dash: readonly number[];
}

/**
 * One entry of the registry. Menus, legends, tables, the run specification, colours and tests all read it;
 * nothing keeps a second list.
 */
export interface Activation {
  readonly id: string;
  /** The name in running text: “Leaky ReLU”. */
  readonly label: string;
  /** One line: what it does. */
  readonly gloss: string;
  /** TeX of f(z), right-hand side only. */
  readonly tex: string;
  /** TeX of f′(z), right-hand side only. */
  readonly derivativeTex: string;
  /** The formula with its numbers, piece by piece: what a probe shows. */
  readonly pieces: readonly [Piece, ...Piece[]];
  readonly parameters: readonly ActivationParameter[];
  /** f(z). NaN stays NaN; ±∞ gives the limit. */
  forward(z: number, parameters: ParameterValues): number;
  /** f′(z); at a kink the declared convention, PyTorch's. */
  derivative(z: number, parameters: ParameterValues): number;
  /** Points at which f′ jumps. */
  kinks(parameters: ParameterValues): readonly number[];
  /** The declared f′(0) at the default parameters. */
  readonly derivativeAtZero: number;
  /** A parameter that is learned, one per hidden layer, and ∂f/∂parameter. */
  readonly learned?: { readonly name: string; derivative(z: number, parameters: ParameterValues): number };
  /**
   * A slope that is drawn anew for each unit and sample in training, uniformly between two parameters;
   * `forward` and `derivative` take it as `negativeSlope`, and use the mean when it is absent.
   */
  readonly drawn?: { readonly name: 'negativeSlope'; readonly lower: string; readonly upper: string };
  readonly appearance: Appearance;
  /** PyTorch has no such function: there is nothing in `reference/` to compare it with. */
  readonly outsidePyTorch?: true;
  /** Key of the entry in `src/content/references.bib`. */
  readonly source: string;
}
