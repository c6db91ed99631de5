import { mean, median, stream, table } from 'negative-slope';

const players = 1000;
const { uniform } = stream(1, 'coin');

const factor = (): number => (uniform() < 0.5 ? 1.5 : 0.5);

/** What a player has after so many rounds. */
function played(rounds: number): number {
  let number = 1;
  for (let i = 0; i < rounds; i += 1) number *= factor();
  return number;
}

const rows = [1, 10, 25, 50].map((rounds) => {
  const all = Array.from({ length: players }, () => played(rounds));
  return { rounds, mean: mean(all), median: median(all) };
});
table(rows, `The game, ${players} players`);
