import { expect, it } from 'vitest';
import { beforeAnswers, citedIn, findingsIn, termsIn } from './mentions.ts';

const body = `As <Cite id="he2015" narrative /> say, <Term id="dead-unit">dead</Term> units
<Cite
  id="maas2013 he2015"
/> stay. <Term id="dead-unit">Dead</Term>, <SideNote id="no">x</SideNote>.`;

it('finds what a lesson cites, each once, in order', () => {
  expect(citedIn(body)).toEqual(['he2015', 'maas2013']);
});

it('finds the words that a lesson uses', () => {
  expect(termsIn(body)).toEqual(['dead-unit']);
});

it('finds the numbers that a lesson prints, each once', () => {
  const numbers = `<Finding experiment="rescue" name="networks" /> and <Finding
  experiment="rescue" name="slope0.1MedianSteps" digits={1}
/>, <Finding experiment="rescue" name="networks" />`;
  expect(findingsIn(numbers)).toEqual([
    { experiment: 'rescue', name: 'networks', digits: 0 },
    { experiment: 'rescue', name: 'slope0.1MedianSteps', digits: 1 },
  ]);
});

it('knows what stands in a hint or an answer alone', () => {
  const number = (name: string) => `<Finding experiment="rescue" name="${name}" />`;
  const exercise = `${number('a')} <Hint>${number('b')}</Hint>\n<Answer>\n${number('c')} ${number('a')}\n</Answer> ${number('d')}`;
  expect(findingsIn(beforeAnswers(exercise)).map(({ name }) => name)).toEqual(['a', 'd']);
});
