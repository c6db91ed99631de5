/** The view of what each unit looks for: all units small, one of them large. */

import { useMemo } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import { at } from '#lib/assert/at.ts';
import { Pixels } from '../shared/digits/Pixels.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { drawn, factsOf, type NetworkFacts } from './facts.ts';
import { type DigitUnitsState, digitUnits, questionOf } from './figure.ts';
import { gridLayout, largeLayout } from './layout.ts';
import * as model from './model.ts';
import './digit-units.css';

interface DigitUnitsIslandProps extends IslandProps<DigitUnitsState>, Slots<'still' | 'largeStill'> {
  /** What is said of the network of `start`, trained at build. */
  readonly known: NetworkFacts;
}

function DigitUnits(props: DigitUnitsIslandProps) {
  const figure = useFigure(digitUnits, props, useWaiting);
  const { state, start } = figure;
  const question = useMemo(() => questionOf(state), [state]);
  const { answer, isCurrent, failure } = useLatest('digits-reader', question, useOnScreen(figure.root));

  // What is shown may be one network behind the controls; it is named by what it is of.
  const network = answer?.input.state ?? start;
  const reading = answer?.output ?? null;
  const facts = useMemo(() => (reading === null ? props.known : factsOf(reading)), [reading, props.known]);
  const pictures = useMemo(() => reading?.[state.shows].map(drawn) ?? null, [reading, state.shows]);
  const crossed = facts.units.flatMap((unit, index) => (unit.state === 'dead' ? [index] : []));
  const { unit, shows } = pictures === null ? start : state;

  return (
    <Figure
      figure={figure}
      sentence={model.sentence(network, facts)}
      table={model.table(facts)}
      result={isCurrent ? 'table' : 'coming'}
      message={failure}
    >
      <div class="digit-units">
        <div class="digit-units__all" role="img" aria-label={model.description({ shows }, facts)}>
          {pictures === null ? (
            <div aria-hidden="true">{props.still}</div>
          ) : (
            <Pixels
              pictures={pictures}
              layout={gridLayout}
              crossed={crossed}
              framed={unit - 1}
              onPick={(place) => figure.choose({ unit: place + 1 })}
            />
          )}
        </div>
        <div class="digit-units__one">
          <div role="img" aria-label={`Unit ${unit}, large`}>
            {pictures === null ? (
              <div aria-hidden="true">{props.largeStill}</div>
            ) : (
              <Pixels pictures={[at(pictures, unit - 1)]} layout={largeLayout} />
            )}
          </div>
          {model.unitCaption({ unit, shows }, facts).map((line) => (
            <p key={line} class="digit-units__caption" data-picture="text">
              {line}
            </p>
          ))}
        </div>
      </div>
    </Figure>
  );
}

export const DigitUnitsIsland = island(DigitUnits);
