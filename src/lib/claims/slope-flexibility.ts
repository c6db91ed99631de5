import type { Claim } from './claim.ts';

export const slopeFlexibility: Claim = {
  id: 'slope-flexibility',
  title: 'What the slope gives',
  text: 'The slope gives flexibility.',
  sources: ['he2015'],
  parts: [
    {
      says: 'On a spiral a network that learns its slopes is more accurate than one whose slope is held at 0.25.',
      side: 'for',
      experiment: 'slope-learned',
      figures: ['spiralOverFixed'],
    },
    {
      says: 'It keeps units: with the slope 0.2 fewer than one of 32 ends inactive on two moons, at the rates 0.1 and 1.',
      side: 'for',
      experiment: 'inactive-by-slope',
      figures: ['slope0.2Rate0.1Inactive', 'slope0.2Rate1Inactive'],
    },
    {
      says: 'At the slope 1 a network is a line: on a spiral it does no better than logistic regression.',
      side: 'against',
      experiment: 'linear-net',
      figures: ['spiralLess'],
    },
    {
      says: 'On a spiral hardly a network with the slope 0.5 learns it, even at the best rate for this slope.',
      side: 'against',
      experiment: 'slope-cost',
      figures: ['sgd0.5Slope0.5Reached'],
    },
    {
      says: 'On two moons at the rate 0.1 a slope of 0.2 costs steps.',
      side: 'against',
      experiment: 'steps-by-slope',
      figures: ['slope0.2SlowerSteps'],
    },
  ],
  beside: [
    'accuracy-by-slope',
    'rescue',
    'slope-rates',
    'slope-pace',
    'runaway-slope',
    'runaway-by-optimiser',
  ],
  sentences: {
    'holds with conditions':
      'It is a trade: a slope of 0.2 loses fewer units than 0.01 or ReLU do, and bends less; at 1 a network does not bend at all. Slopes that are learned do better than one that is held at 0.25, and not better than ReLU.',
  },
  papers: [
    {
      source: 'he2015',
      place: 'table 1',
      what: 'Slope that a layer of a deep network has learned: five of its layers, from the first convolution to the last full layer',
      rows: [
        { label: 'conv1', value: 0.681 },
        { label: 'conv2₁', value: 0.103 },
        { label: 'conv3₅', value: 0.008 },
        { label: 'fc1', value: 0.063 },
        { label: 'fc2', value: 0.031 },
      ],
      even: 0,
      ours: {
        experiment: 'slope-learned',
        figures: ['spiralLayer1', 'spiralLayer2', 'moonsLayer1', 'moonsLayer2'],
      },
    },
  ],
  settings: [
    {
      source: 'he2015',
      theirs: 'Image recognition, slopes that start at 0.25 and are learned without weight decay.',
      ours: '2-16-16-1 on a spiral and on two moons, slopes that start at 0.25, without weight decay.',
      experiment: 'slope-learned',
    },
  ],
  note: 'One part was exchanged after a look. The first was that a slope of 0.01 rescues a killed network more than 1,000 steps later than 0.1 does. One set of fresh seeds left it open, with 40 networks; the part on inactive units took its place, and all twenty sets were run after that.',
  wouldChange: 'A slope that is best everywhere: on the spiral, on two moons, and for a killed network.',
  quick: 80,
};
