/** The probe: one z at which activations are read, on a slider and on both graphs. */

import type { ChartProbe } from '#components/ui/charts/LiveChart.tsx';
import type { Scale } from '#components/ui/scale.ts';
import { formatNumber } from '#lib/charts/format.ts';

/** What a figure needs to offer for its probe. */
export interface Probed {
  readonly probe: number;
  readonly scale: Scale;
  readonly onInput: (probe: number) => void;
  readonly onCommit: () => void;
}

export function chartProbe({ probe, ...rest }: Probed): Omit<ChartProbe, 'label'> {
  return { ...rest, value: probe, text: `z = ${formatNumber(probe)}` };
}
