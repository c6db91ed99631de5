import { present } from '#lib/assert/present.ts';
import { type Course, createCourse } from './course.ts';
import type { Known } from './known.ts';
import { parseLesson } from './parse.ts';
import { CourseError } from './problems.ts';

interface Written {
  readonly order?: number;
  readonly title?: string;
  readonly prerequisites?: readonly string[];
  readonly body: string;
}

/** The line on which the body of a written lesson begins. */
export const firstLine = 14;

/** Small lessons, as files by their path. */
export const written = (lessons: Readonly<Record<string, Written>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lessons).map(([id, { order = 1, title = id, prerequisites = [], body }]) => [
      `src/content/lessons/${id}.mdx`,
      `---
order: ${order}
title: ${title}
question: Why?
description: A lesson.
objectives: [say why]
prerequisites: ${JSON.stringify(prerequisites)}
summary:
  - One.
  - Two.
  - Three.
updated: 2026-11-23
---
${body}`,
    ]),
  );

/** The course of small lessons, which may name anything. Throws a CourseError where they cannot be read. */
export const smallCourse = (lessons: Parameters<typeof written>[0]): Course =>
  createCourse(
    [...written(lessons)].map(([file, source]) => {
      const { document, problems } = parseLesson(file, source);
      if (problems.length > 0) throw new CourseError(problems);
      return present(document, `a lesson in ${file}`);
    }),
  );

/** What small lessons may name. */
export const known: Known = {
  figures: [
    {
      id: 'slope-dial',
      graded: false,
      runs: false,
      answers: ['one', 'two'],
      check(start) {
        const strange = Object.keys(start).find((name) => name !== 'slope');
        if (strange !== undefined) throw new Error(`${strange}: expected one of slope; received ${strange}`);
        if (start.slope === 2) throw new Error('slope: expected a number from -1 to 1, received 2');
      },
    },
    { id: 'race', graded: false, runs: true, answers: ['one'], check: () => {} },
    { id: 'win-it', graded: true, runs: true, answers: [], check: () => {} },
  ],
  terms: ['unit', 'relu'],
  sources: ['he2015', 'maas2013'],
  activations: ['relu'],
  claims: 2,
  questions: new Map([
    ['one', { options: ['none', 'all'], hasEvidence: false }],
    ['two', { options: ['none', 'all'], hasEvidence: true }],
  ]),
  cells: new Map([
    ['a-neuron', []],
    ['a-step', ['a-neuron']],
    ['a-try', []],
  ]),
  gradedCells: ['a-try'],
  listings: new Map([
    ['leakyRelu', ['slope']],
    ['relu', []],
  ]),
  findings: new Map([['rescue', ['networks', 'share']]]),
};
