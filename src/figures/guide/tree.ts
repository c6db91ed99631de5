/** The guide as data: questions with what may be said to them, and answers with their reason and where it can be seen. */

/** Where an answer comes from. */
export interface Evidence {
  /** Of this site, from its root. */
  readonly path: string;
  readonly text: string;
}

export interface Answer {
  readonly kind: 'answer';
  /** What to do, in a sentence or two. */
  readonly advice: string;
  /** What was seen that speaks for it. */
  readonly because: string;
  /** In the order of the reasons: what is named first stands first. */
  readonly evidence: readonly Evidence[];
}

export interface Question {
  readonly kind: 'question';
  readonly text: string;
  /** What may be said to it, and where that leads: to a node whose name begins with this one’s. */
  readonly choices: readonly { readonly label: string; readonly to: string }[];
}

export type Node = Question | Answer;

const lesson = (slug: string, anchor: string, text: string): Evidence => ({
  path: `/lessons/${slug}/#${anchor}`,
  text,
});
const experiment = (id: string, text: string): Evidence => ({ path: `/evidence/#experiment-${id}`, text });

/** The name of the first question. */
export const root = 'start';

/** By name. What is said to a question leads to one node, and to each node leads one way. */
export const nodes: Readonly<Record<string, Node>> = {
  start: {
    kind: 'question',
    text: 'What brings you here?',
    choices: [
      { label: 'Units are off for every example', to: 'off' },
      { label: 'The loss explodes', to: 'explodes' },
      { label: 'A new network', to: 'new' },
      { label: 'It works, and another might be better', to: 'works' },
    ],
  },
  off: {
    kind: 'question',
    text: 'Are the inputs of about the size 1, for instance standardised?',
    choices: [
      { label: 'No', to: 'off-scale' },
      { label: 'Yes', to: 'off-start' },
    ],
  },
  'off-scale': {
    kind: 'answer',
    advice: 'Standardise them, and change nothing else yet.',
    because:
      'In raw millimetres no ReLU network of twenty learned the penguins. With a slope of 0.01 some did, and with 0.2 nearly all diverged. Standardised, all learned with ReLU.',
    evidence: [
      experiment('remedies', 'What a slope mends'),
      lesson('how-a-unit-dies', 'in-millimetres', 'Watch units die in millimetres'),
      lesson('real-data', 'too-quick-and-too-large', 'Leave the pixels at 0 to 16'),
    ],
  },
  'off-start': {
    kind: 'question',
    text: 'Do the weights come from He’s distribution, and do the biases start at 0?',
    choices: [
      { label: 'No, or I do not know', to: 'off-start-no' },
      { label: 'Yes', to: 'off-rate' },
    ],
  },
  'off-start-no': {
    kind: 'answer',
    advice: 'Set both, by name: the defaults of a library may be others.',
    because:
      'With biases that start at −4 no ReLU network of twenty learned the penguins, and with biases of 0 all did. A slope of 0.2 mends such a start too.',
    evidence: [
      experiment('remedies', 'What a slope mends'),
      lesson('real-data', 'started-badly', 'Start badly on digits'),
      lesson('leaky-relu', 'rescue-many', 'Switch networks off, and train them'),
    ],
  },
  'off-rate': {
    kind: 'question',
    text: 'Does a learning rate of a third keep them on?',
    choices: [
      { label: 'Yes', to: 'off-rate-yes' },
      { label: 'No, or learning then takes too long', to: 'off-rate-no' },
    ],
  },
  'off-rate-yes': {
    kind: 'answer',
    advice: 'Then it was the rate. Keep the smaller one.',
    because:
      'On the moons one unit of 32 is dead at the end at the rate 0.1, and half of them at 3. There a slope trades dying for divergence: at 0.2 most networks diverge.',
    evidence: [
      experiment('deaths-by-rate', 'Dead units by learning rate'),
      lesson('how-a-unit-dies', 'unit-plane', 'Watch units die by a large step'),
      lesson('exploding-and-vanishing', 'slope-curves-too-fast', 'Too large a rate, at every slope'),
    ],
  },
  'off-rate-no': {
    kind: 'answer',
    advice:
      'Now take a slope: 0.1 first, then 0.2, each at a rate of its own. Watch the accuracy, and not the units alone.',
    because:
      'On the moons at the rate 2 a slope of 0.1 halves the units that are off, and as many networks learn. On the spiral fewer networks are there in time with the same slope, and with 0.5 none by plain gradient descent.',
    evidence: [
      lesson('choosing-the-slope', 'slope-curves', 'Train one network at many slopes'),
      experiment('slope-cost', 'What a slope costs'),
    ],
  },
  explodes: {
    kind: 'answer',
    advice:
      'Scale the data first. Then make the steps smaller, or the weights at the start. Do not look to a slope for it.',
    because:
      'Leaky ReLU’s derivative is nowhere smaller than ReLU’s. On the moons at the rate 2 no ReLU network of a hundred diverges, and at a slope of 0.5 all do.',
    evidence: [
      lesson('exploding-and-vanishing', 'gradient-by-layer', 'Gradients by layer, slope and gain'),
      experiment('accuracy-by-slope', 'Accuracy, inactive units and divergence by slope'),
    ],
  },
  new: {
    kind: 'question',
    text: 'What shape does it have?',
    choices: [
      { label: 'A few layers, and many units in each', to: 'new-wide' },
      { label: 'Many layers, or few units in some', to: 'new-narrow' },
    ],
  },
  'new-wide': {
    kind: 'answer',
    advice:
      'Take ReLU, with He’s initialisation and data of about the size 1. Look for nothing else until something fails.',
    because:
      'From a healthy start ReLU and Leaky ReLU are right on the same number of penguins in most seeds, and on the moons ReLU is the quicker one.',
    evidence: [
      lesson('the-race', 'race-penguins', 'Race them on the penguins'),
      experiment('race-moons', 'The race on the moons'),
      lesson('real-data', 'digits-seeds', 'Compare them on digits'),
    ],
  },
  'new-narrow': {
    kind: 'answer',
    advice:
      'Make narrow layers wider, if you can. Else take Leaky ReLU with a slope of 0.1 or 0.2, or ELU, each with the gain that it asks for.',
    because:
      'Deep and narrow ReLU networks are often born dead, and no leaky one is. On digits, through twenty layers of 32 units, a slope of 0.2 reads more than ReLU, and ELU most.',
    evidence: [
      lesson('born-dead', 'born-dead', 'Draw networks of any shape'),
      lesson('born-dead', 'abs-collapse', 'Train a hundred of ten narrow layers'),
      lesson('real-data', 'deep', 'Ten and twenty layers on digits'),
      lesson('elu-and-relatives', 'own-gains', 'Fifty layers, to each its own gain'),
    ],
  },
  works: {
    kind: 'question',
    text: 'Would a small gain be worth a race of many seeds, each side at its own best rate?',
    choices: [
      { label: 'No', to: 'works-no' },
      { label: 'Yes', to: 'works-yes' },
    ],
  },
  'works-no': {
    kind: 'answer',
    advice: 'Keep what you have. What is plainer is better.',
    because:
      'Where a network is healthy, two seeds often differ more than two activations, and a rate that suits may be worth far more than either.',
    evidence: [
      lesson('the-race', 'how-to-lie', 'Fifty pairs of seeds'),
      experiment('race-own-rate', 'Each at its own best rate'),
    ],
  },
  'works-yes': {
    kind: 'answer',
    advice:
      'Decide what counts, tune both sides alike on other seeds, and race them in pairs. Take “no clear difference” for an answer.',
    because:
      'A side that is ahead in 6 of 10 seeds takes about a hundred of them to be told from the other. Nobody’s race on another task can spare you yours.',
    evidence: [
      lesson('the-race', 'how-many-seeds', 'How many seeds?'),
      lesson('the-race', 'race', 'A race over many seeds'),
    ],
  },
};
