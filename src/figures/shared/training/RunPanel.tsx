/** One side of a pair of runs: its name, its boundary, what it gets right, its units. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RunPicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from './BoundaryPlot.tsx';
import { contentOf, type Plane } from './boundary-content.ts';
import { UnitRows } from './Glyphs.tsx';
import { PairHeading } from './PairHeading.tsx';
import { Tally } from './Tally.tsx';

interface RunPanelProps {
  readonly activation: 'relu' | 'leaky-relu';
  readonly name: string;
  readonly picture: Pick<RunPicture, 'field' | 'units'>;
  /** null while the still is shown. */
  readonly plane: Plane | null;
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
  plane,
  still,
  described,
  right,
  tally,
}: RunPanelProps) {
  const { field, units } = picture;
  const content = useMemo(() => (plane === null ? null : contentOf(plane, field)), [plane, field]);
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
