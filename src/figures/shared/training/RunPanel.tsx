/** One side of a pair of runs: its name, its boundary, what it gets right, its units. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RunPicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from './BoundaryPlot.tsx';
import { contentOf, type Scene } from './boundary-content.ts';
import { UnitRows } from './Marks.tsx';
import { PairHeading } from './PairHeading.tsx';
import { Tally } from './Tally.tsx';

interface RunPanelProps {
  readonly activation: 'relu' | 'leaky-relu';
  readonly name: string;
  readonly picture: Pick<RunPicture, 'field' | 'units'>;
  /** null while the still is shown. */
  readonly scene: Scene | null;
  readonly still: ComponentChildren;
  /** What the boundary's picture says after “Decision boundary of ReLU”. */
  readonly described: string;
  /** The share that is right, and the words beside it. */
  readonly right: string;
  readonly tally: string;
}

export function RunPanel({
  activation,
  name,
  picture,
  scene,
  still,
  described,
  right,
  tally,
}: RunPanelProps) {
  const { field, units } = picture;
  const content = useMemo(() => (scene === null ? null : contentOf(scene, field)), [scene, field]);
  return (
    <div class="pair__side" data-activation={activation}>
      <PairHeading activation={activation}>{name}</PairHeading>
      <BoundaryPlot
        content={content}
        description={`Decision boundary of ${name} ${described}`}
        still={still}
      />
      <Tally number={right}>{tally}</Tally>
      <UnitRows activation={activation} layers={units} />
    </div>
  );
}
