import { decide } from '#lib/questions/abs-collapse.ts';
import type { CameOut } from '../shared/rules.ts';
import { type AbsCollapseState, pairs } from './figure.ts';
import { type Outcomes, rowsOf, summarise } from './model.ts';

/** At the slope that the question names, whichever hundred it is. */
export const cameOut: CameOut<[AbsCollapseState, Outcomes]> = {
  'abs-collapse'({ slope }, rows) {
    const [relu, leaky] = [summarise(rowsOf(rows, 'relu')), summarise(rowsOf(rows, 'leaky-relu'))];
    if (slope !== 0.1 || relu.done < pairs || leaky.done < pairs) return null;
    return decide(relu.learned / pairs, leaky.learned / pairs);
  },
};
