/** What a cell's code imports from the library, each name with its sentence and the way to the rest: asked for when it is opened. */
import { useState } from 'preact/hooks';
import { namesIn } from '#cells/imports.ts';
import { unloaded } from '#cells/unloaded.ts';
import { codeWords } from '#lib/text/code-words.ts';
import type { Help } from '../../library.ts';

interface ImportsProps {
  readonly code: string;
  /** The address of the page of the library. */
  readonly library: string;
}

const inWords = (sentence: string) =>
  codeWords(sentence).map(({ text, isCode }, index) =>
    isCode ? <code key={`${index + 1}`}>{text}</code> : text,
  );

export function Imports({ code, library }: ImportsProps) {
  const [help, setHelp] = useState<Help | 'failed' | null>(null);

  async function ask(): Promise<void> {
    if (help !== null && help !== 'failed') return;
    try {
      const answer = await fetch(`${library}help.json`);
      setHelp(answer.ok ? await answer.json() : 'failed');
    } catch {
      setHelp('failed');
    }
  }

  return (
    <details class="cell__imports" onToggle={(event) => event.currentTarget.open && void ask()}>
      <summary>From the library</summary>
      {help === null ? null : help === 'failed' ? (
        <p>{unloaded}</p>
      ) : (
        <dl>
          {namesIn(code).map((name) => {
            const known = Object.hasOwn(help, name) ? help[name] : undefined;
            return (
              <div key={name}>
                <dt translate={false}>
                  {known === undefined ? name : <a href={`${library}#${name}`}>{known.signature}</a>}
                </dt>
                <dd>{inWords(known?.line ?? 'There is no such name in the library.')}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <p>
        <a href={library}>All of the library</a>
      </p>
    </details>
  );
}
