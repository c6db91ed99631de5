import { decide } from '#lib/questions/penguins-winner.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import type { Pair } from '../shared/pair.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { type ComparisonState, comparison } from './figure.ts';
import { manyVerdict, type PairRow } from './many.ts';
import { discordance, verdict } from './verdict.ts';

const { data, slope, learningRate, seed, hidden } = comparison.defaults;

/**
 * At the settings that the figure begins with: by its many pairs of seeds where they were run, else by the one pair that it begins
 * with, since one seed can have a lead by chance.
 *
 * @param pair both runs, once they are over
 */
export const cameOut: CameOut<[ComparisonState, Pair<RunPicture> | null, readonly (PairRow | null)[]]> = {
  'penguins-winner'(state, pair, rows) {
    if (!isAt(state, { data, slope, learningRate }) || String(state.hidden) !== String(hidden)) return null;
    const many = manyVerdict(rows);
    if (rows.length > 0 && many.done === rows.length) return decide(many.winner);
    return pair !== null && state.seed === seed ? decide(verdict(discordance(pair))) : null;
  },
};
