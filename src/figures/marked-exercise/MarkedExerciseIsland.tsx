/** The view of an exercise that is marked by running it: its fields, a button, a mark per seed, the verdict. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { Asked, ExerciseValues } from '#lib/exercises/index.ts';
import type { TaskName } from '#workers/tasks/index.ts';
import { Marks } from '../shared/training/Marks.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { figureModel, marks, scaleOf, sentence, table } from './model.ts';
import { useExercise } from './useExercise.ts';

interface MarkedExerciseIslandProps<Name extends TaskName> {
  readonly id: string;
  readonly number?: string | undefined;
  /** What the exercise asks: its functions do not cross into an island, and come by themselves. */
  readonly asked: Asked<Name>;
  /** Values of its fields other than those it starts from. */
  readonly start: ExerciseValues;
  /** A slot of the face. */
  readonly caption?: ComponentChildren;
}

export function MarkedExerciseIsland<Name extends TaskName>({
  id,
  number,
  asked,
  start,
  caption,
}: MarkedExerciseIslandProps<Name>) {
  const { exercise, failed } = useExercise(asked);
  const { fields, seeds } = asked;
  const model = useMemo(() => figureModel(fields), [fields]);
  const scales = useMemo(() => fields.map(scaleOf), [fields]);
  const figure = useFigureState(model, id, { ...model.defaults, ...start });
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const settings = fields.map(({ name }) => state[name]).join(' ');
  const sweep = useSweep(asked.task, useOnScreen(charts), settings);
  const { rows, done } = sweep;

  const running = sweep.phase === 'running';
  const good = rows.filter((row) => row !== null && exercise?.succeeded(row) === true).length;
  const text = sentence(asked, exercise, sweep.phase, rows);

  return (
    <Figure
      id={id}
      number={number}
      title={asked.title}
      widget={asked.id}
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
          Mark it: run {seeds.length} seeds
        </SweepButton>
      }
      controls={fields.map((field, index) => {
        const scale = scales[index];
        return scale === undefined ? null : (
          <Slider
            key={field.name}
            id={`${id}-${field.name}`}
            label={field.label}
            {...(field.symbol === undefined ? {} : { symbol: field.symbol })}
            value={state[field.name] ?? field.start}
            scale={scale}
            format={field.scale === 'slope' ? formatSlope : formatNumber}
            onInput={(value) => figure.set({ [field.name]: value })}
            onCommit={figure.commit}
          />
        );
      })}
      sentence={text}
      spoken={running ? 'Marking.' : text}
      caption={caption}
      table={table(asked, exercise, state, rows)}
      message={failed ? 'What marks this exercise could not be loaded. Load the page again.' : sweep.failure}
    >
      <div ref={charts} data-activation={asked.activation}>
        <Marks
          shape="network"
          activation={asked.activation}
          kinds={marks(seeds, exercise, rows)}
          description={
            done === 0 ? `${seeds.length} seeds, none run yet` : `${good} of ${done} seeds succeeded`
          }
        />
        <p class="tally">
          <span class="tally__number" data-picture="text">
            {done === 0 ? '–' : good}
          </span>
          <span data-picture="text">of {seeds.length} succeeded</span>
        </p>
      </div>
    </Figure>
  );
}
