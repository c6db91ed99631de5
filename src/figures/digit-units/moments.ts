import { digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { type Moment, type MomentsOf, short } from '../shared/moment.ts';
import { finish } from '../shared/training/finish.ts';
import { factsOf, type NetworkFacts } from './facts.ts';
import { type digitUnits, questionOf } from './figure.ts';
import { description, sentence, table, unitCaption } from './model.ts';

const known = new Map<string, NetworkFacts>();

/** Of a network that is trained for a few steps. */
export const moments: MomentsOf<typeof digitUnits> = (state) => {
  const { spec } = questionOf(state);
  const key = JSON.stringify(spec);
  const facts = known.get(key) ?? factsOf(finish(digitsReadingSteps(short(spec))));
  known.set(key, facts);
  const cells = table(facts);
  const inState = (name: string) => cells.rows.filter((row) => row[1] === name).length;
  const moment: Moment = {
    texts: [sentence(state, facts), description(state, facts), ...unitCaption(state, facts)],
    table: cells,
    charts: [],
    counts: [
      { said: /^(\d+) of 64 units (?:is|are) dead/, is: inState('dead') },
      { said: /^(\d+) of 64 units (?:is|are) off/, is: inState('inactive') },
      { said: /dead\. (\d+) more/, is: inState('inactive') },
      { said: /^All (\d+) units/, is: inState('active') },
    ],
  };
  return [moment];
};
