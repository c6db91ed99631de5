/** The lines of a listing in colours; rendered when the site is built. */
import { lineAnchor } from '../anchors.ts';
import type { ListedCode } from '../listings.ts';
import { codeLines } from './highlight.ts';

export function ListedLines({ id, code }: { readonly id: string; readonly code: ListedCode }) {
  const names = new Map([...code.lines].map(([name, line]) => [line, lineAnchor(id, name)]));
  return (
    <pre class="listing__code" translate={false}>
      <code>
        {codeLines(code.code, code.language).map((pieces, line) => {
          const name = names.get(line);
          const [first] = pieces;
          // A line of one colour bears it itself.
          const whole = pieces.length === 1 ? (first?.kind ?? null) : null;
          return (
            <span
              key={`${line + 1}`}
              class={whole === null ? 'listing__line' : `listing__line code-${whole}`}
              id={code.language === 'typescript' ? name : undefined}
              data-line={name}
            >
              {pieces.map(({ kind, text }, place) =>
                kind === null || kind === whole ? (
                  text
                ) : (
                  <span key={`${place + 1}`} class={`code-${kind}`}>
                    {text}
                  </span>
                ),
              )}
              {'\n'}
            </span>
          );
        })}
      </code>
    </pre>
  );
}
