/** Code in colours, found when the site is built: nothing of Shiki is in a page. */
import { createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import type { TokenKind } from '#cells/highlight.ts';
import type { Language } from '#lib/listings/index.ts';

/** What a piece of code is: as in a cell, or a name that is defined here. */
export type CodeKind = TokenKind | 'name';

export interface CodePiece {
  /** Null where it has no colour of its own. */
  readonly kind: CodeKind | null;
  readonly text: string;
}

/** What the grammars call a kind. */
const scopes: Readonly<Record<CodeKind | 'plain', readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment', 'comment storage.type', 'comment variable'],
  string: ['string', 'punctuation.definition.string'],
  number: ['constant.numeric', 'constant.language'],
  keyword: [
    'keyword',
    'storage',
    'support.type.primitive',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.new',
  ],
  name: [
    'meta.definition.function entity.name.function',
    'meta.definition.variable entity.name.function',
    'meta.function.python entity.name.function.python',
  ],
  plain: ['keyword.operator', 'storage.type.function.arrow'],
};

const kinds = Object.keys(scopes) as readonly (keyof typeof scopes)[];
/** A theme has colours for kinds: these stand for them, and become classes. */
const colourOf = (kind: keyof typeof scopes): string => `#00000${kinds.indexOf(kind) + 1}`;

const theme = {
  name: 'kinds',
  type: 'light' as const,
  fg: colourOf('plain'),
  bg: '#ffffff',
  settings: kinds.map((kind) => ({
    scope: [...scopes[kind]],
    settings: { foreground: colourOf(kind) },
  })),
};

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [typescript, python],
  engine: createJavaScriptRegexEngine(),
});

const kindOf = (colour: string | undefined): CodeKind | null =>
  kinds.find((kind) => kind !== 'plain' && colourOf(kind) === colour?.toLowerCase()) as CodeKind | null;

/**
 * Code line by line, in as few pieces as there are colours in a row; together they are the code. Blanks go with what
 * stands before them.
 */
export function codeLines(code: string, language: Language): readonly (readonly CodePiece[])[] {
  const lang = language === 'typescript' ? 'typescript' : 'python';
  return highlighter.codeToTokensBase(code, { lang, theme: 'kinds' }).map((tokens) => {
    const pieces: CodePiece[] = [];
    for (const { content, color } of tokens) {
      const last = pieces.at(-1);
      const kind = kindOf(color) ?? null;
      if (last !== undefined && (last.kind === kind || content.trim() === '')) {
        pieces[pieces.length - 1] = { kind: last.kind, text: last.text + content };
      } else pieces.push({ kind, text: content });
    }
    return pieces;
  });
}
