/** The lines of a listing in colours; rendered when the site is built. */
import { lineAnchor } from '../anchors.ts';
import type { ListedCode } from '../listings.ts';
import { type CodePiece, codeRuns } from './highlight.ts';

const Pieces = ({ pieces }: { readonly pieces: readonly CodePiece[] }) => (
  <>
    {pieces.map(({ kind, text }, place) =>
      kind === null ? (
        text
      ) : (
        <span key={`${place + 1}`} class={`code-${kind}`}>
          {text}
        </span>
      ),
    )}
  </>
);

export function ListedLines({ id, code }: { readonly id: string; readonly code: ListedCode }) {
  const { language, lines } = code;
  const names = new Map([...lines].map(([name, line]) => [line, lineAnchor(id, name)]));
  return (
    <pre class="listing__code" translate={false}>
      <code>
        {codeRuns(code.code, language, names).map(({ name, pieces }, place) =>
          name === null ? (
            <Pieces key={`${place + 1}`} pieces={pieces} />
          ) : (
            <span
              key={name}
              class="listing__line"
              // The one that the address of the line means.
              id={language === 'typescript' ? name : undefined}
              data-line={name}
            >
              <Pieces pieces={pieces} />
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
