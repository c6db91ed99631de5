import { digitNetTask } from '#workers/tasks/digit-net.ts';
import type { DigitNet } from '#workers/tasks/index.ts';
import { type Moment, type MomentsOf, percentOf, short } from '../shared/moment.ts';
import { finish } from '../shared/training/finish.ts';
import { type digitPad, questionOf } from './figure.ts';
import { placeText, startPlace } from './keys.ts';
import { barsOf, entryOf, guesses, hint, padLabel, pictureLabel, sentence, table } from './model.ts';
import { read } from './read.ts';

const nets = new Map<number, DigitNet>();

/** Before there is a network, and with one that has learned for a few steps. */
export const moments: MomentsOf<typeof digitPad> = (state) => {
  const { seed } = state;
  const { spec } = questionOf(state);
  const net = nets.get(seed) ?? finish(digitNetTask({ spec: short(spec) }));
  nets.set(seed, net);
  const entry = entryOf(state);
  const moment = (given: DigitNet | null): Moment => {
    const reading = read(given, entry);
    const told = reading === null ? null : guesses(reading);
    const rows = table(state, seed, entry, reading);
    return {
      texts: [
        sentence(state, reading),
        hint(state.ink, given === null),
        padLabel(state.ink),
        pictureLabel(entry),
        placeText(startPlace, given === null),
        ...barsOf(reading).map(({ text }) => text),
      ],
      table: rows,
      charts: [],
      counts:
        told === null
          ? []
          : [
              { said: /(?:[Rr]ead as|all the same:) (\d),/, is: told.best.digit },
              { said: /, (\d+)\u00a0% sure/, is: percentOf(told.best.share) },
              { said: /next (\d),/, is: told.next.digit },
              { said: /next \d, (\d+)\u00a0%/, is: percentOf(told.next.share) },
            ],
    };
  };
  return [moment(null), moment(net)];
};
