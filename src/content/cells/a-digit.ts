import { makeData, text } from 'negative-slope';

const { train } = makeData({
  id: 'digits',
  samples: 0,
  noise: 0,
  testFraction: 0.25,
  seed: 1,
});

const row = 0;
const ink = train.x.subarray(64 * row, 64 * row + 64);
for (let y = 0; y < 8; y += 1) {
  const line = [...ink.subarray(8 * y, 8 * y + 8)];
  text(line.map((x) => '·-+#@'.charAt(4 * x)).join(' '));
}
const classes = train.y.subarray(10 * row, 10 * row + 10);
text('It is a', classes.indexOf(1));
