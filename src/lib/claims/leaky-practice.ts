import type { Claim } from './claim.ts';

export const leakyPractice: Claim = {
  id: 'leaky-practice',
  title: 'Leaky ReLU in practice',
  text: 'Leaky ReLU does better in practice, and sometimes converges faster.',
  sources: ['ramachandran2017', 'he2015', 'clevert2015', 'xu2015', 'maas2013'],
  parts: [
    {
      says: 'Ten layers of width 2 learn |x| with the slope 0.2 in most runs, and with ReLU in hardly any.',
      side: 'for',
      experiment: 'abs-collapse',
      figures: ['slope0.2LearnedPercent', 'reluLearnedPercent'],
    },
    {
      says: 'On two moons at the rate 0.1 the slope 0.2 is slower than ReLU in more than 80 of 100 seeds.',
      side: 'against',
      experiment: 'race-moons',
      figures: ['slope0.2Behind'],
    },
    {
      says: 'So it is in more than half of 100 seeds where each has its own best rate.',
      side: 'against',
      experiment: 'race-own-rate',
      figures: ['ownBehind'],
    },
    {
      says: 'On the penguins, from a healthy start, there is no difference of a point of accuracy.',
      side: 'against',
      experiment: 'race-penguins',
      figures: ['difference'],
    },
  ],
  beside: ['digits-healthy', 'digits-bias', 'slope-cost', 'race-seeds', 'race-rates', 'race-groups'],
  sentences: {
    'holds with conditions':
      'Where a start or a shape is bad for ReLU it wins, sometimes by a mile; where nothing is wrong, differences are small and of both signs, and it is often the slower one.',
  },
  papers: [
    {
      source: 'ramachandran2017',
      what: 'Accuracy with a slope less accuracy with ReLU, in percentage points; in the paper the slope is 0.01',
      rows: [
        { label: 'CIFAR-10, ResNet-164', value: 94.2, minus: 93.8 },
        { label: 'CIFAR-10, WRN', value: 95.6, minus: 95.3 },
        { label: 'CIFAR-10, DenseNet', value: 94.7, minus: 94.8 },
        { label: 'CIFAR-100, ResNet-164', value: 74.2, minus: 74.2 },
        { label: 'CIFAR-100, WRN', value: 78, minus: 77.8 },
        { label: 'CIFAR-100, DenseNet', value: 83.3, minus: 83.7 },
        { label: 'ImageNet, MobileNet', value: 72.5, minus: 72 },
        { label: 'ImageNet, Inception-ResNet-v2', value: 79.5, minus: 79.6 },
        { label: 'ImageNet, Inception-v3', value: 78.4, minus: 78.4 },
        { label: 'ImageNet, Inception-v4', value: 79.3, minus: 79.2 },
      ],
      even: 0,
      ours: { experiment: 'digits-healthy', figures: ['leaky0.01More', 'leaky0.1More', 'leaky0.2More'] },
    },
    {
      source: 'he2015',
      place: 'table 2',
      what: 'Top-1 error on ImageNet, in %',
      rows: [
        { label: 'ReLU', value: 33.82 },
        { label: 'PReLU, a slope a layer', value: 32.71 },
        { label: 'PReLU, a slope a channel', value: 32.64 },
      ],
    },
    {
      source: 'clevert2015',
      what: 'Error on CIFAR-100, in %, over ten runs, ± as the paper gives it',
      rows: [
        { label: 'ReLU', value: 31.56, spread: 0.37 },
        { label: 'Leaky ReLU', value: 30.59, spread: 0.29 },
        { label: 'ELU', value: 28.75, spread: 0.24 },
      ],
    },
  ],
  settings: [
    {
      source: 'ramachandran2017',
      theirs: 'Large networks on photographs, one slope, 0.01, each network as it was tuned for ReLU.',
      ours: 'Small networks on handwritten digits, 40 splits, the same start and batches, the slopes 0.01, 0.1 and 0.2.',
      experiment: 'digits-healthy',
    },
  ],
  wouldChange:
    'A slope that is ahead of ReLU in most seeds of tasks on which nothing is wrong with ReLU’s start.',
  quick: 150,
};
