/** Code to read: its lines are numbered, and coloured as in the editor. */
import { tokenLines } from '#cells/highlight.ts';

export function CodeLines({ code }: { readonly code: string }) {
  return (
    <pre class="cell__code" translate={false}>
      <code>
        {tokenLines(code).map((line, index) => (
          <span key={`${index + 1}`} class="cell__line">
            {line.map(({ kind, text }, place) =>
              kind === null ? (
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
