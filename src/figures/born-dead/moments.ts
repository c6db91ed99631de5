import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { type Draw, draw } from '#lib/simulations/born-dead.ts';
import type { MomentsOf } from '../shared/moment.ts';
import { chart, chartLabel } from './chart.ts';
import { type BornDeadState, type bornDead, input } from './figure.ts';
import { map } from './map.ts';
import { describeGlyphs, drawOf, mapTitle, sentence, table, tally } from './model.ts';

/** Networks that are really drawn; each stands for as many like it. */
const drawn = 40;
const known = new Map<string, readonly Draw[]>();

function drawsOf(state: BornDeadState): readonly Draw[] {
  const { draws } = input(state);
  const key = JSON.stringify(draws);
  const found =
    known.get(key) ??
    draws.map((asked): Draw => {
      const few = draw({ ...asked, networks: drawn });
      const times = asked.networks / drawn;
      return {
        input: asked,
        silent_l: few.silent_l.map((silent) => times * silent),
        signal_l: few.signal_l,
        silencedBy: Uint8Array.from({ length: asked.networks }, (_, n) => at(few.silencedBy, n % drawn)),
      };
    });
  known.set(key, found);
  return found;
}

export const moments: MomentsOf<typeof bornDead> = (state) => {
  const draws = drawsOf(state);
  const rows = table(draws);
  const row = rows.rows.find(([width, layers]) => width === state.width && layers === state.layers);
  const lines = chart(state, draws);
  return [
    {
      drawn:
        state.show === 'dead'
          ? []
          : draws.map(({ input: { width }, signal_l }) => ({
              points: present(
                lines.series.find(({ id }) => id === `width-${width}`),
                `width ${width}`,
              ).points,
              values: signal_l,
            })),
      texts: [
        sentence(state, draws),
        mapTitle(state),
        describeGlyphs(state, draws),
        Object.values(tally(state, draws)).join(' '),
        chartLabel(state, draws),
        ...map(state, draws).flatMap(({ cells }) => cells.map(({ label }) => label)),
      ],
      table: rows,
      charts: [lines],
      counts: [
        {
          said: /, ([\d,]+) (?:is|are) born dead:/,
          is: row === undefined ? silentOf(state, draws) : Number(row[3]),
        },
        { said: /^([\d,]+) of 1,000 are born dead/, is: silentOf(state, draws) / state.thousands },
      ],
    },
  ];
};

function silentOf(state: BornDeadState, draws: readonly Draw[]): number {
  return at(drawOf(state, draws).silent_l, state.layers - 2);
}
