import { mean, stream, text } from 'negative-slope';

const random = stream(1, 'slopes');

/** A slope between ⅛ and ⅓, each as likely. */
const draw = (): number =>
  1 / 8 + (1 / 3 - 1 / 8) * random.uniform();

const slopes = Array.from({ length: 10_000 }, draw);
const middle = mean(slopes);
const squares = slopes.map((a) => (a - middle) * (a - middle));

text('mean', middle);
text('standard deviation', Math.sqrt(mean(squares)));
