/** Code to read: its lines are numbered, and coloured as in the editor. */
import { tokenLines } from '#cells/highlight.ts';

const classOf = (only: ReturnType<typeof tokenLines>[number][number] | undefined): string =>
  only === undefined || only.kind === null ? 'cell__line' : `cell__line code-${only.kind}`;

export function CodeLines({ code }: { readonly code: string }) {
  return (
    <pre class="cell__code" translate={false}>
      <code>
        {tokenLines(code).map((line, index) => (
          // A line of one colour bears it itself.
          <span key={`${index + 1}`} class={line.length === 1 ? classOf(line[0]) : 'cell__line'}>
            {line.map(({ kind, text }, place) =>
              kind === null || line.length === 1 ? (
                text
              ) : (
                <span key={`${place + 1}`} class={`code-${kind}`}>
                  {text}
                </span>
              ),
            )}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}
