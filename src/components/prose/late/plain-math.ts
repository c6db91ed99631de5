/** A node of MathML, as far as its words are concerned. */
export interface MathNode {
  /** 'mfrac'; '' for text. */
  readonly name: string;
  readonly text: string;
  readonly children: readonly MathNode[];
}

const spaced = new Set('= ≈ < > ≤ ≥ + − ⋅ × / ← → ∈'.split(' '));
/** After these a sign belongs to what follows it. */
const opening = /(?:^|[([{|,;=≈<>≤≥←→⋅×/^])\s*$/;
const raised: Readonly<Record<string, string>> = spellings('0123456789+−()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ');
const lowered: Readonly<Record<string, string>> = spellings('0123456789+−()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎');
const silent = new Set(['annotation', 'annotation-xml']);

/**
 * A formula in plain text, as one would type it: “f(z) = max(0, z)”, “w₁”, “e^(−z)”, “∂L/∂w”, “{z, z > 0; az, z ≤ 0”.
 */
export function plainMath(math: MathNode): string {
  return row([math])
    .replaceAll('∣', '|')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}{2}) (?=\()/gu, '')
    .replace(/ (?=[),;.\]}])|(?<=[([{]) /g, '')
    .trim();
}

function row(nodes: readonly MathNode[]): string {
  return nodes.reduce(
    (before, node) =>
      before + (node.name === 'mo' ? operator(before, node.text) : written(node, before.endsWith('{'))),
    '',
  );
}

function operator(before: string, mark: string): string {
  // What applies a function to its argument is not seen.
  if (mark === '\u2061') return '';
  if (mark === ',') return ', ';
  if ('+−'.includes(mark) && opening.test(before)) return mark;
  return spaced.has(mark) ? ` ${mark} ` : mark;
}

/** @param isCase whether it stands behind a brace, which lists what holds when */
function written(node: MathNode, isCase = false): string {
  const { name, children } = node;
  if (silent.has(name)) return '';
  const [first, second, third] = children.map((child) => row([child]).trim());
  const base = first ?? '';
  switch (name) {
    case 'mi':
      // A name of more than a letter stands apart from what it is applied to: “tanh z”.
      return node.text.length > 1 ? ` ${node.text} ` : node.text;
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${grouped(base)}/${grouped(second ?? '')} `;
    case 'msqrt':
      return `√${grouped(row(children).trim())}`;
    case 'msub':
      return base + script('_', lowered, second);
    case 'msup':
      return base + script('^', raised, second);
    case 'munder':
      if (isBrace(children[1])) return base;
      // What stands under a brace is a remark; under a sum, its range.
      return isBraced(children[0]) ? `${base} [${second}] ` : `${base}${script('_', lowered, second)} `;
    case 'msubsup':
    case 'munderover':
      return base + script('_', lowered, second) + script('^', raised, third);
    case 'mtable':
      return children
        .map(({ children: cells }) =>
          cells
            .map((cell) => row([cell]).trim())
            .join(isCase ? ', ' : ' ')
            .trim(),
        )
        .join('; ');
    default:
      return children.length === 0 ? node.text : row(children);
  }
}

const isBrace = (node: MathNode | undefined): boolean => node?.text === '⏟';
const isBraced = (node: MathNode | undefined): boolean =>
  node?.name === 'munder'
    ? isBrace(node.children[1])
    : node?.children.length === 1 && isBraced(node.children[0]);

/** Raised or lowered where there are letters for all of it, else behind a mark. */
function script(mark: string, letters: Readonly<Record<string, string>>, text = ''): string {
  const bare = text.replaceAll(' ', '');
  if (/^[′″]+$/.test(bare)) return bare;
  const spelt = [...bare].map((letter) => letters[letter]);
  return spelt.every((letter) => letter !== undefined) ? spelt.join('') : mark + grouped(text);
}

/** In brackets unless it is one thing: a letter with its index, a number, what has brackets of its own. */
function grouped(text: string): string {
  return /^(?:[\d.,\u202f]+|∂?\p{L}\p{M}*[₀-₉′]*|d\p{L}|\([^()]*\)|[|∣∥][^|∣∥]*[|∣∥])$/u.test(text)
    ? text
    : `(${text})`;
}

function spellings(from: string, to: string): Readonly<Record<string, string>> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
}
