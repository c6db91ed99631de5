/** The view of what a network misreads: the digits small, one of them large, with how sure it is of each of the ten. */

import { useMemo } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { pixelsOf } from '#lib/simulations/digits-reader-setup.ts';
import type { Misread } from '#workers/tasks/index.ts';
import { DigitBars } from '../shared/digits/DigitBars.tsx';
import { Pixels } from '../shared/digits/Pixels.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { type MisreadDigitsState, misreadDigits, questionOf } from './figure.ts';
import { largeLayout, smallLayout } from './layout.ts';
import * as model from './model.ts';
import './misread-digits.css';

interface MisreadDigitsIslandProps extends IslandProps<MisreadDigitsState> {
  /** What the network of `start` misreads, trained at build. */
  readonly known: model.Found;
}

function MisreadDigits(props: MisreadDigitsIslandProps) {
  const figure = useFigure(misreadDigits, props);
  const { state, start } = figure;
  const question = useMemo(() => questionOf(state), [state]);
  const { answer, isCurrent, failure } = useLatest('digits-reader', question, useOnScreen(figure.root));

  // What is shown may be one network behind the controls; it is named by what it is of.
  const network = answer?.input.state ?? start;
  const output = answer?.output ?? null;
  const found = useMemo(() => (output === null ? props.known : model.foundIn(output)), [output, props.known]);
  const hydrated = useHydrated();
  const chosen = model.chosenOf(found, state.digit);

  return (
    <Figure
      figure={figure}
      sentence={model.sentence(network, found, state.digit)}
      table={model.table(found)}
      result={isCurrent ? 'table' : 'coming'}
      message={failure}
    >
      <div class="misread">
        <ul class="misread__all" aria-label={model.heading(found)}>
          {found.misread.map((misread, index) => (
            <li key={misread.place}>
              <button
                type="button"
                class="misread__digit"
                aria-label={`${misread.digit} → ${misread.read}: ${model.nameOf(misread, index)}`}
                aria-pressed={misread === chosen}
                disabled={!hydrated}
                onClick={() => figure.choose({ digit: index + 1 })}
              >
                <Pixels pictures={[pixelsOf(misread.ink)]} layout={smallLayout} />
                <span data-picture="text">
                  {misread.digit} → {misread.read}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {chosen === null ? null : <Large misread={chosen} />}
      </div>
    </Figure>
  );
}

function Large({ misread }: { readonly misread: Misread }) {
  return (
    <div class="misread__one">
      <div class="misread__large" role="img" aria-label={`The digit, large: ${model.readAs(misread)}`}>
        <Pixels pictures={[pixelsOf(misread.ink)]} layout={largeLayout} />
      </div>
      <ol class="visually-hidden" aria-label={model.inkLabel}>
        {model.inkRows(misread).map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ol>
      <DigitBars bars={model.barsOf(misread)} />
    </div>
  );
}

export const MisreadDigitsIsland = island(MisreadDigits);
