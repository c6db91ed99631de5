/** The view of an exercise that is graded by running it: its fields, a button, a glyph per seed, the verdict. */

import { useMemo } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import type { Asked, ExerciseValues } from '#lib/exercises/index.ts';
import type { TaskName } from '#workers/tasks/index.ts';
import { Glyphs } from '../shared/training/Glyphs.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { Tally } from '../shared/training/Tally.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { gradedFigure } from './declaration.ts';
import { glyphs, sentence, table } from './model.ts';
import { useExercise } from './useExercise.ts';

interface GradedExerciseIslandProps<Name extends TaskName> extends IslandProps<ExerciseValues> {
  /** What the exercise asks: its functions do not cross into an island, and come by themselves. */
  readonly asked: Asked<Name>;
}

function GradedExercise<Name extends TaskName>(props: GradedExerciseIslandProps<Name>) {
  const { asked } = props;
  const { exercise, failed } = useExercise(asked);
  const { fields, seeds } = asked;
  const figure = useFigure(
    useMemo(() => gradedFigure(asked), [asked]),
    props,
  );
  const { state } = figure;
  const settings = fields.map(({ name }) => state[name]).join(' ');
  const sweep = useSweep(asked.task, useOnScreen(figure.root), settings);
  const { rows, done } = sweep;

  const running = sweep.phase === 'running';
  const good = rows.filter((row) => row !== null && exercise?.succeeded(row) === true).length;
  const text = sentence(asked, exercise, sweep.phase, rows);

  return (
    <Figure
      figure={figure}
      lead={
        <SweepButton
          sweep={sweep}
          total={seeds.length}
          what="seeds"
          disabled={exercise === null}
          onRun={() => {
            if (exercise !== null) sweep.run(seeds.map((seed) => exercise.build(state, seed)));
          }}
        >
          {`Mark it: run ${seeds.length} seeds`}
        </SweepButton>
      }
      sentence={text}
      spoken={running ? 'Marking.' : text}
      table={table(asked, exercise, state, rows)}
      result={sweep.phase === 'finished' && exercise !== null ? 'table' : 'to run'}
      message={failed ? 'What marks this exercise could not be loaded. Load the page again.' : sweep.failure}
    >
      <div data-activation={asked.activation}>
        <Glyphs
          shape="network"
          activation={asked.activation}
          kinds={glyphs(seeds, exercise, rows)}
          description={
            done === 0 ? `${seeds.length} seeds, none run yet` : `${good} of ${done} seeds succeeded`
          }
        />
        <Tally number={done === 0 ? '–' : good}>{`of ${seeds.length} succeeded`}</Tally>
      </div>
    </Figure>
  );
}

export const GradedExerciseIsland = island(GradedExercise);
