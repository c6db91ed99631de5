import { digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { type Moment, type MomentsOf, short } from '../shared/moment.ts';
import { finish } from '../shared/training/finish.ts';
import { type misreadDigits, questionOf } from './figure.ts';
import { barsOf, chosenOf, type Found, foundIn, heading, inkRows, nameOf, sentence, table } from './model.ts';

const known = new Map<string, Found>();

/** Of a network that is trained for a few steps, and of one that misreads one digit, or none. */
export const moments: MomentsOf<typeof misreadDigits> = (state) => {
  const { spec } = questionOf(state);
  const key = JSON.stringify(spec);
  const all = known.get(key) ?? foundIn(finish(digitsReadingSteps(short(spec))));
  known.set(key, all);
  const first = (count: number): Found => ({
    ...all,
    misreadCount: all.misreadCount === null ? null : count,
    misread: all.misread.slice(0, count),
  });
  const moment = (found: Found): Moment => {
    const chosen = chosenOf(found, state.digit);
    return {
      texts: [
        sentence(state, found, state.digit),
        heading(found),
        ...found.misread.map(nameOf),
        ...(chosen === null ? [] : [...inkRows(chosen), ...barsOf(chosen).map(({ text }) => text)]),
      ],
      table: table(found),
      charts: [],
      counts: [
        ...(found.misreadCount === null ? [] : [{ said: /misreads (\d+|none) of/, is: found.misreadCount }]),
        { said: /Shown are the (\d+)/, is: table(found).rows.length },
        ...(chosen === null
          ? []
          : [
              { said: /large one is an? (\d)/, is: chosen.digit },
              { said: /large one is an? \d, read as (\d)/, is: chosen.read },
            ]),
      ],
    };
  };
  return [moment(all), moment(first(1)), moment(first(0))];
};
