import { present } from '#lib/assert/present.ts';
import type { MomentsOf } from '../shared/moment.ts';
import type { throughOneLayer } from './figure.ts';
import { chart, chartLabel, readout, sentence, table } from './model.ts';
import { madeOf } from './outputs.ts';

export const moments: MomentsOf<typeof throughOneLayer> = (state) => {
  const made = madeOf(state);
  const { mean, zeros } = present(
    made.find(({ id }) => id === state.activation),
    state.activation,
  );
  return [
    {
      texts: [
        sentence(state, made),
        chartLabel(state, made),
        ...readout(made).map(({ name, cells }) => [name, ...cells].join(' | ')),
      ],
      table: table(state, made),
      charts: [chart(state)],
      says: [mean < 1e-9 && mean > -1e-9 ? /outputs with mean 0/ : /outputs with mean/],
      counts:
        zeros >= 0.001 && zeros <= 0.999
          ? [{ said: /\. ([\d.]+)\u00a0% of them/, is: Math.round(1000 * zeros) / 10 }]
          : [],
    },
  ];
};
