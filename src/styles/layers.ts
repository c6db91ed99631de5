/**
 * The layers of all styles, from the weakest to the strongest: a rule beats whatever stands in a layer before its own, however
 * many classes that names. Every sheet of ours says in which of them its rules stand; what built pages take out of `style`
 * attributes stands in none, and beats them all as the attributes did.
 */
export const layers = [
  /** What browsers bring along, taken away. */
  'reset',
  /** KaTeX's own sheet. */
  'katex',
  /** Sizes, colours, and elements as they are everywhere. */
  'base',
  /** Elements in a column of text. */
  'prose',
  /** The parts that pages are made of, a sheet beside each. */
  'components',
  /** One figure, and what it asks of the parts that it is made of. */
  'figures',
  /** One page, or one kind of page. */
  'pages',
  /** A class that says one thing, whatever bears it. */
  'utilities',
  /** Paper. */
  'print',
] as const;

/** The statement that puts them in order; whichever sheet comes first must begin with it. */
export const layerOrder = `@layer ${layers.join(', ')};`;
