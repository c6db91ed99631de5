import { describe, expect, it } from 'vitest';
import { elementsOf, type LessonElement, type LessonNode } from '#course/document.ts';
import { smallCourse } from '#course/fixtures.ts';
import { course, type Lesson } from '#course/index.ts';
import { outlineOf } from './outline.ts';

const body = `Prose, which no outline has: a <Term id="unit">unit</Term>.

<SideNote>

An aside.

</SideNote>

## What *it* is

<KeyIdea>

The <Term id="negative-slope">slope</Term> $a$ is the gradient <Cite id="he2015" />, for
$z < 0$ and $a_1$, as <Ref to="slope-lens" /> shows and <Cite id="maas2013" narrative /> say.

</KeyIdea>

<Predict id="guess" question="How many of twenty networks that are trained for a hundred steps come back?" options={{ none: 'None', all: 'All' }} explain="Because." />

<SlopeLens title="A lens" predictId="guess">

The slope that <Ref to="b">the next lesson</Ref> takes.

</SlopeLens>

<Outcome of="guess">

It was none.

</Outcome>

### Again

<RescueMany />

<Code show="leakyRelu">

It is $\\line{leakyRelu-slope}{a z}$ in <Line of="leakyRelu" at="slope">one line</Line>.

</Code>

<Exercise title="By hand">

What is 2 · 3?

<Hint>Count.</Hint>

<Answer>

Six.

</Answer>
</Exercise>

<Exercise title="By running it">

<GradedExercise exercise="quick-rescue" />

</Exercise>

<TeacherNote>

Ten minutes.

</TeacherNote>
`;

const outlines = (lessons: Parameters<typeof smallCourse>[0]): readonly string[] => {
  const small = smallCourse(lessons);
  return small.lessons.map((lesson) => outlineOf(small, lesson, `https://a.example/${lesson.id}/`));
};

describe('the outline of a small lesson', () => {
  it('has what the lesson is about, and nothing of how it comes out', () => {
    const [first] = outlines({ a: { title: 'A lens', body }, b: { order: 2, body: '' } });
    expect(first).toBe(`# Lesson 1: A lens

Why?

A lesson.

1 minute to read, 6 with its figures, 19 with exercises
https://a.example/a/

## What it is

Key idea: The slope a is the gradient (He et al., 2015), for z < 0 and
$a_1$, as figure 1.1 shows and Maas et al. (2013) say.

Question: How many of twenty networks that are trained for a hundred
steps come back?
  - None
  - All

Figure 1.1: A lens
  The slope that the next lesson takes.

### Again

Figure 1.2: 40 dead networks, each trained twice
  How many killed networks come back with ReLU, how many with Leaky
  ReLU, and after how many steps.

Code: Leaky ReLU and its derivative
  It is a z in one line.

Exercise 1: By hand

Exercise 2: By running it

Figure 1.3: A quick rescue
  Bring at least 19 of 20 freshly killed networks back to 95 % accuracy
  within 500 steps.
`);
  });

  it('names the lessons that come before it by number and title, and what else one should know', () => {
    const [, second] = outlines({
      a: { title: 'A lens', body: '' },
      b: { order: 2, prerequisites: ['a', 'functions $f(z)$'], body: '' },
    });
    expect(together(second ?? '')).toContain(
      '1 minute to read, 1 with its figures, 1 with exercises, after lesson 1, A lens; functions f(z) https',
    );
  });
});

const together = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plain texts in nodes, but for short ones: those stand everywhere. */
const textsIn = (nodes: readonly LessonNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'heading') return [];
    const own = node.kind === 'markdown' && node.type === 'text' ? [together(node.value)] : [];
    return [...own.filter(({ length }) => length > 20), ...textsIn(node.children)];
  });

/** The texts in a lesson's elements of these names that wait for no prediction. */
const textsOf = (lesson: Lesson, names: readonly LessonElement['name'][]): readonly string[] =>
  textsIn(lesson.elements.filter(({ name, within }) => names.includes(name) && !within.includes('Outcome')));

const outlined = (lesson: Lesson): string => outlineOf(course, lesson, 'https://a.example/');

describe('the outlines of the course', () => {
  it.each(course.lessons)('$id: has every heading, figure, key idea, question and exercise', (lesson) => {
    const expected = [
      ...lesson.headings.map((heading) => `${'#'.repeat(heading.depth)} ${heading.text}`),
      ...lesson.figures.map(({ id }) => `Figure ${lesson.numberOf(id)}: `),
      ...lesson.figures.flatMap(({ title }) => title ?? []),
      ...textsOf(lesson, ['KeyIdea', 'Figure']),
      ...elementsOf(lesson, 'Predict').flatMap(({ props }) => [
        props.question,
        ...Object.values(props.options),
      ]),
      ...lesson.exercises.map(({ title }, index) => `Exercise ${index + 1}: ${title}`),
    ].map(together);
    const text = together(outlined(lesson));
    expect(expected.filter((part) => !text.includes(part))).toEqual([]);
  });

  it('give no outcome and no answer away', () => {
    const kept = course.lessons.flatMap((lesson) =>
      textsOf(lesson, ['Answer', 'Hint', 'Outcome', 'TeacherNote']).map((part) => ({ lesson, part })),
    );
    expect(kept.length).toBeGreaterThan(0);
    const told = kept.filter(({ lesson, part }) => together(outlined(lesson)).includes(part));
    expect(told.map(({ part }) => part)).toEqual([]);
  });

  it.each(course.lessons)('$id: is plain text in lines of at most 72 characters', (lesson) => {
    const strange = outlined(lesson)
      .split('\n')
      .filter((line) => line.length > 72 || line !== line.trimEnd() || /[\r\t]|<\/?[a-z]/i.test(line));
    expect(strange).toEqual([]);
  });
});
