import { decide as decideHe } from '#lib/questions/he-gain.ts';
import { decide as decideOwn } from '#lib/questions/own-gain.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { networks } from './figure.ts';
import { lastMedian, type Signals } from './model.ts';

/** With the gain that is asked about, whichever twenty networks and however wide. */
export const cameOut: CameOut<[Signals]> = {
  'he-gain'(signals) {
    return answer(signals, 'he', ['gelu', 'silu'], decideHe);
  },
  'own-gain'(signals) {
    return answer(signals, 'own', ['elu', 'gelu'], decideOwn);
  },
};

/** By the last sizes of two activations, once all networks are done. */
function answer(
  { question, done, summaries }: Signals,
  gain: 'he' | 'own',
  ids: readonly [string, string],
  decide: (first: number, second: number) => string,
): string | null {
  const [first, second] = ids.map((id) => summaries.find((summary) => summary.id === id));
  if (!isAt(question, { gain }) || done < networks) return null;
  if (first === undefined || second === undefined) return null;
  return decide(lastMedian(first.size_l), lastMedian(second.size_l));
}
