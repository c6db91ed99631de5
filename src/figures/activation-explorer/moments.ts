import { activation } from '#lib/activations/index.ts';
import type { MomentsOf } from '../shared/moment.ts';
import { chartLabels, charts } from './charts.ts';
import type { activationExplorer } from './figure.ts';
import { shownIn } from './model.ts';
import { sentence } from './sentence.ts';
import { knownShares, zeroShareInput } from './shares.ts';
import { table } from './table.ts';
import { zeroNote } from './zero-convention.ts';

const outputs = 128_000;

/** Before the layer is counted, and after. */
export const moments: MomentsOf<typeof activationExplorer> = (state) => {
  const input = zeroShareInput(state);
  const zeros = input.activations.map(({ id }) =>
    activation(id).forward(-1, {}) === 0 ? outputs / 2 - state.seed : 0,
  );
  return [null, knownShares(input, { seed: state.seed, outputs, zeros })].map((known) => ({
    texts: [
      sentence(state, known),
      zeroNote(state),
      ...Object.values(chartLabels(state)),
      ...shownIn(state).map(({ label }) => label),
    ],
    table: table(state, known),
    charts: Object.values(charts(state)),
  }));
};
