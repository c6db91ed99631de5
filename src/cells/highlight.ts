/** What a piece of code is, as far as its colour goes; null where it has none of its own. */
export type TokenKind = 'comment' | 'string' | 'keyword';

interface Token {
  readonly kind: TokenKind | null;
  readonly text: string;
}

const keyword =
  'as async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof interface let new null of return satisfies static super switch this throw true try type typeof undefined var void while yield'.replaceAll(
    ' ',
    '|',
  );

const pattern = new RegExp(
  [
    String.raw`(?<comment>//[^\n]*|/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|\x60(?:\\[\s\S]|[^\x60\\])*\x60?)`,
    // Neighbours are one: `export const`.
    String.raw`(?<keyword>(?<![\w$.])(?:${keyword})(?![\w$])(?: +(?:${keyword})(?![\w$]))*)`,
  ].join('|'),
  'g',
);

const kinds = ['comment', 'string', 'keyword'] as const;

/** Code in pieces, each with what it is; together they are the code. The page and its editor colour it alike by this. */
export function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) tokens.push({ kind: null, text: code.slice(end, until) });
  };
  for (const match of code.matchAll(pattern)) {
    plain(match.index);
    const kind = kinds.find((each) => match.groups?.[each] !== undefined) ?? null;
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  plain(code.length);
  return tokens;
}

/** The same line by line, without what ends a line. */
export function tokenLines(code: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const { kind, text } of tokensOf(code.replace(/\n$/, ''))) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    }
  }
  return lines;
}
