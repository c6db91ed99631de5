/** The view of a claim’s run: what it rests on, as published and on these seeds. */
import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { NumberInput } from '#components/ui/NumberInput.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import { SweepButton } from '#figures/shared/training/SweepButton.tsx';
import { useOnScreen } from '#figures/shared/training/useOnScreen.ts';
import { useSweep } from '#figures/shared/training/useSweep.ts';
import { rowsOf } from '#lib/claims/index.ts';
import { inFull } from '#lib/evidence/index.ts';
import { stream } from '#lib/random/index.ts';
import { type ClaimRunState, claimRun, freshSeeds } from './figure.ts';
import { type PageClaim, type PartResult, planFor, resultOf } from './model.ts';
import { sentence } from './sentence.ts';
import { pinnedRows, table } from './table.ts';

interface ClaimRunProps extends IslandProps<ClaimRunState> {
  readonly claim: PageClaim;
}

/** A seed that nobody has named before, as like as not: of the moment in which it is asked for. */
function surprise(): number {
  const { lowest, highest } = freshSeeds;
  return lowest + stream(Date.now(), 'surprise').integer(highest - lowest);
}

function ClaimRun(props: ClaimRunProps) {
  const { claim } = props;
  const figure = useFigure(claimRun, props);
  const { state, set, commit, choose } = figure;
  const plan = useMemo(() => planFor(claim, state), [claim, state]);
  const rows = useMemo(() => rowsOf(plan), [plan]);
  const sweep = useSweep('observe', useOnScreen(figure.root), JSON.stringify(state));
  const observed = sweep.rows;
  const result = useMemo(() => resultOf(claim, plan, rows, observed), [claim, plan, rows, observed]);
  const runs = rows.reduce((sum, { seeds }) => sum + seeds.length, 0);
  const done = rows.reduce(
    (sum, { seeds }, index) => sum + ((observed[index] ?? null) === null ? 0 : seeds.length),
    0,
  );
  const isFinished = sweep.phase === 'finished';
  const text = sentence(claim, state, sweep.phase, { done, runs }, result);
  const data = useMemo(() => table(result, isFinished), [result, isFinished]);
  const pin = useMemo(
    () => (isFinished ? pinnedRows(rows, observed) : 'to run'),
    [rows, observed, isFinished],
  );

  return (
    <Figure
      figure={figure}
      lead={
        <SweepButton sweep={{ ...sweep, done }} total={runs} what="runs" onRun={() => sweep.run(rows)}>
          Run on these seeds
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            from: (
              <div class="claim-run__seeds">
                <NumberInput
                  id={`${props.id}-from`}
                  label="Seeds from"
                  value={state.from}
                  field={claimRun.parameters.from}
                  onInput={(from) => set({ from })}
                  onCommit={commit}
                />
                <Button onClick={() => choose({ from: surprise() })}>Surprise me</Button>
              </div>
            ),
          }}
        />
      }
      sentence={text}
      spoken={sweep.phase === 'running' ? 'Running.' : text}
      table={data}
      result={pin}
      message={sweep.failure}
    >
      <ul class="claim-run">
        {result.parts.map((part) => (
          <li key={part.part.says} class="claim-run__part">
            <PartView part={part} isIdle={sweep.phase === 'idle'} />
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function PartView({
  part: { part, outcome, done, runs, figures },
  isIdle,
}: {
  readonly part: PartResult;
  readonly isIdle: boolean;
}) {
  const state = outcome ?? (isIdle ? '' : `${done} of ${runs} runs`);
  return (
    <>
      <p class="claim-run__says">
        {part.says} <strong class="claim-run__outcome">{state}</strong>
      </p>
      <dl class="claim-run__figures">
        {figures.map(({ name, label, published, own }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              published {inFull(published)}
              {own === null ? '' : `; here ${inFull(own)}`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export const ClaimRunIsland = island(ClaimRun);
