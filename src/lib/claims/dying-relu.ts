import type { Claim } from './claim.ts';

export const dyingRelu: Claim = {
  id: 'dying-relu',
  title: 'Dying ReLU',
  text: 'ReLU units can die and then stop learning.',
  sources: ['douglas2018', 'arnekvist2020', 'lu2020'],
  parts: [
    {
      says: 'On two moons at the learning rate 3 far more units are dead after training than at 0.1.',
      side: 'for',
      experiment: 'deaths-by-rate',
      figures: ['rate3More'],
    },
    {
      says: 'Of networks of 20 layers and width 2 nearly all are dead before the first step.',
      side: 'for',
      experiment: 'born-dead',
      figures: ['width2Layers20Percent'],
    },
    {
      says: 'Under plain SGD a dead unit of the first layer does not come back.',
      side: 'for',
      experiment: 'revival',
      figures: ['rate1FirstPercent'],
    },
    {
      says: 'At the learning rate 0.1 hardly any unit of 32 dies.',
      side: 'against',
      experiment: 'deaths-by-rate',
      figures: ['rate0.1Dead'],
    },
    {
      says: 'Of networks of 5 layers and width 5 hardly any is born dead.',
      side: 'against',
      experiment: 'born-dead',
      figures: ['width5Layers5Percent'],
    },
    {
      says: 'In the second layer units come back, because their inputs move.',
      side: 'against',
      experiment: 'revival',
      figures: ['rate1SecondPercent'],
    },
  ],
  beside: ['abs-width', 'large-rate', 'remedies', 'revivals', 'data-scale'],
  sentences: {
    'holds with conditions':
      'They do where steps are large, or where networks are deep and narrow; and only in the first layer, under plain SGD, is it for good.',
  },
  settings: [
    {
      source: 'lu2020',
      theirs: 'A proof that a ReLU network dies in probability as its depth grows.',
      ours: 'Input of one number, width 2 to 5, 5 to 20 layers, 40,000 networks each: counted, beside the bound.',
      experiment: 'born-dead',
    },
  ],
  wouldChange:
    'First-layer units that come back under plain SGD, or a learning rate on two moons that kills units in wide and in narrow networks alike.',
  quick: 100,
};
