import { describe, expect, it } from 'vitest';
import { courseData, glossaryData, lessonData } from './structured-data.ts';

const home = 'https://negative-slope.example/';

describe('structured data', () => {
  it('says of a lesson what it teaches, how long it takes and that it is free', () => {
    const data = lessonData({
      url: `${home}lessons/relu/`,
      home,
      title: 'ReLU',
      description: 'One corner.',
      objectives: ['write it down'],
      minutes: { figures: 12 },
      number: 2,
      updated: new Date('2026-11-23'),
    });
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      teaches: ['write it down'],
      timeRequired: 'PT12M',
      educationalLevel: 'Beginner',
      isAccessibleForFree: true,
      inLanguage: 'en',
      dateModified: '2026-11-23',
      isPartOf: { '@type': 'Course', url: home },
    });
  });

  it('lists the course’s lessons', () => {
    const data = courseData({ url: home, description: 'x', lessons: [{ title: 'ReLU', url: `${home}r/` }] });
    expect(data).toMatchObject({ '@type': 'Course', hasPart: [{ name: 'ReLU', url: `${home}r/` }] });
  });

  it('lists the glossary’s terms', () => {
    const url = `${home}glossary/`;
    const data = glossaryData({ url, terms: [{ name: 'unit', url: `${url}#word-unit` }] });
    expect(data).toMatchObject({ hasDefinedTerm: [{ '@type': 'DefinedTerm', inDefinedTermSet: url }] });
  });
});
