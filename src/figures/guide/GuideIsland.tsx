/** The view of the guide: one question at a time, what was said on the way, and at its end an answer. */

import { internal } from '#components/prose/paths.ts';
import { Button } from '#components/ui/Button.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import { type GuideState, guide } from './figure.ts';
import { nodeOf, sentence, table, wayTo } from './model.ts';
import { root } from './tree.ts';
import { WholeGuide } from './WholeGuide.tsx';

function Guide(props: IslandProps<GuideState>) {
  const figure = useFigure(guide, props);
  const { at } = figure.state;
  const node = nodeOf(at);
  const way = wayTo(at);
  const go = (name: string) => figure.choose({ at: name });

  return (
    <Figure
      figure={figure}
      controls={null}
      lead={
        node.kind === 'question' ? (
          <span class="guide__choices">
            {node.choices.map(({ label, to }) => (
              <Button key={to} onClick={() => go(to)}>
                {label}
              </Button>
            ))}
          </span>
        ) : (
          <Button onClick={figure.reset}>Begin again</Button>
        )
      }
      aside={wholeGuide}
      sentence={sentence(at)}
      table={table()}
    >
      <div class="guide needs-script">
        {way.length > 0 && (
          <ol class="guide__way">
            {way.map(({ name, question, said }) => (
              <li key={name}>
                {question.text} <strong>{said}.</strong>{' '}
                <Button
                  kind="quiet"
                  label={`Change what was said to “${question.text}”`}
                  onClick={() => go(name)}
                >
                  Change
                </Button>
              </li>
            ))}
          </ol>
        )}
        {node.kind === 'question' ? (
          <p class="guide__question">{node.text}</p>
        ) : (
          <ul class="guide__evidence" aria-label="Where it can be seen">
            {node.evidence.map(({ path, text }) => (
              <li key={path}>
                <a href={internal(path)}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Figure>
  );
}

/** It stays as it is, whatever is said: folded, for it has every answer. Without scripts and on paper it is open. */
const wholeGuide = (
  <details class="guide__tree">
    <summary class="guide__head">The whole guide</summary>
    <WholeGuide name={root} />
  </details>
);

export const GuideIsland = island(Guide);
