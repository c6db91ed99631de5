import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { bceWithLogits } from '#lib/losses/bce-with-logits.ts';
import { answering, plants, weightNames } from '#lib/simulations/by-hand.ts';
import type { ByHandState } from './figure.ts';
import type { Now } from './model.ts';
import { symbolsOf } from './sentence.ts';

/** Every plant, what the network says of it, and what that costs. */
export function table(state: ByHandState, { weights }: Now): TableData {
  const answer = answering(state.kind, weights);
  const isNetwork = state.kind === 'network';
  const numeric = (label: string) => ({ label, numeric: true });
  const rows = (['train', 'test'] as const).flatMap((part) =>
    plants[part].map(({ x, y }) => {
      const { hidden, z, p } = answer(x);
      const loss = bceWithLogits.value(Float64Array.of(z), Float64Array.of(y), 1, 1);
      return [
        part === 'train' ? 'training' : 'test',
        x,
        y === 1 ? 'yes' : 'no',
        ...(isNetwork ? hidden : []),
        z,
        p,
        z > 0 ? 'yes' : 'no',
        loss,
      ];
    }),
  );
  return {
    caption: `36 plants, by a ${state.kind} with ${weightNames(state.kind)
      .map((name) => `${symbolsOf(state.kind)[name]} = ${formatNumber(weights[name])}`)
      .join(', ')}`,
    columns: [
      { label: 'Set' },
      numeric('Water x'),
      { label: 'Thrived' },
      ...(isNetwork ? [numeric('h₁'), numeric('h₂')] : []),
      numeric('z'),
      numeric('Probability'),
      { label: 'Answer' },
      numeric('Loss'),
    ],
    rows,
  };
}
