import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { type Gradients, type GradientsInput, gradients } from '#lib/simulations/gradients.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import { type gradientByLayer, input } from './figure.ts';
import { chart, chartLabel, longerCount, sentence, table } from './model.ts';

/** Networks that are really drawn are narrow: they come to more extreme numbers, and cost little. */
const width = 4;
const known = new Map<string, Gradients>();

function drawn(asked: GradientsInput, networks: number): Gradients {
  const key = JSON.stringify([asked, networks]);
  const found = known.get(key) ?? { ...gradients({ ...asked, width, networks }), input: asked };
  known.set(key, found);
  return found;
}

export const moments: MomentsOf<typeof gradientByLayer> = (state) => {
  const asked = input(state);
  return [5, asked.networks].map((done): Moment => {
    const found = drawn(asked, done);
    const lines = chart(found);
    const { root_l, median_l } = at(found.sides, 0);
    const points = (id: string) =>
      present(
        lines.series.find((series) => series.id === id),
        id,
      ).points;
    return {
      texts: [sentence(found), chartLabel(found)],
      table: table(found),
      charts: [lines],
      drawn: [
        { points: points('median'), values: [1, ...median_l] },
        { points: points('root'), values: [1, ...root_l] },
      ],
      counts: [
        { said: /in (\d+|none) of the \d+\.$/, is: longerCount(found) },
        { said: /(?:of|first) (\d+) (?:networks|of 40)/, is: done },
      ],
    };
  });
};
