import type { RunSpec } from '../spec/index.ts';

/** The same run with `seed` for data, initial weights (unless they are given) and training. */
export function withSeed({ data, network, training, ...rest }: RunSpec, seed: number): RunSpec {
  const init = 'weights' in network.init ? network.init : { ...network.init, seed };
  return {
    ...rest,
    data: { ...data, seed },
    network: { ...network, init },
    training: { ...training, seed },
  };
}
