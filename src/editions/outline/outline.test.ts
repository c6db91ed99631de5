import { describe, expect, it } from 'vitest';
import { createCourse } from '#course/course.ts';
import { elementsOf, type LessonElement, type LessonNode } from '#course/document.ts';
import { written } from '#course/fixtures.ts';
import { course } from '#course/index.ts';
import { parseLesson } from '#course/parse.ts';
import { present } from '#lib/assert/present.ts';
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

<Predict id="guess" question="How many of twenty networks that are trained for a hundred steps come back?" options={['None', 'All']} />

<SlopeLens title="A lens" predictId="guess">

The slope that <Ref to="b">the next lesson</Ref> takes.

</SlopeLens>

<Outcome of="guess">

It was none.

</Outcome>

### Again

<RescueMany />

<Exercise title="By hand" minutes={5}>

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

const outlines = (lessons: Parameters<typeof written>[0]): readonly string[] => {
  const documents = [...written(lessons)].map(([file, source]) => {
    const { document, problems } = parseLesson(file, source);
    expect(problems).toEqual([]);
    return present(document, `a lesson in ${file}`);
  });
  const small = createCourse(documents);
  return small.lessons.map((lesson) => outlineOf(small, lesson, `https://a.example/${lesson.id}/`));
};

describe('the outline of a small lesson', () => {
  it('has what the lesson is about, and nothing of how it comes out', () => {
    const [first] = outlines({ a: { title: 'A lens', body }, b: { order: 2, body: '' } });
    expect(first).toBe(`# Lesson 1: A lens

Why?

A lesson.

5 minutes
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

Exercise 1: By hand (5 min)

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
    expect(second).toContain('5 minutes, after lesson 1, A lens; functions f(z)\n');
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

describe.each(course.lessons)('the outline of $id', (lesson) => {
  const text = outlineOf(course, lesson, 'https://a.example/');
  const inOne = together(text);
  const textsOf = (names: readonly LessonElement['name'][]): readonly string[] =>
    textsIn(lesson.elements.filter(({ name }) => names.includes(name)));

  it('has every heading, figure, key idea, question and exercise', () => {
    const expected = [
      ...lesson.headings.map((heading) => `${'#'.repeat(heading.depth)} ${heading.text}`),
      ...lesson.figures.map(({ id }) => `Figure ${lesson.numberOf(id)}: `),
      ...lesson.figures.flatMap(({ title }) => title ?? []),
      ...textsOf(['KeyIdea', 'Figure']),
      ...elementsOf(lesson, 'Predict').flatMap(({ props }) => [props.question, ...props.options]),
      ...lesson.exercises.map(({ title }, index) => `Exercise ${index + 1}: ${title}`),
    ];
    expect(expected.map(together).filter((part) => !inOne.includes(part))).toEqual([]);
  });

  it('gives no outcome and no answer away', () => {
    const kept = textsOf(['Answer', 'Hint', 'Outcome', 'TeacherNote']);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((part) => inOne.includes(part))).toEqual([]);
  });

  it('is plain text in lines of at most 72 characters', () => {
    const lines = text.split('\n');
    expect(
      lines.filter((line) => line.length > 72 || line !== line.trimEnd() || /[\r\t<>]/.test(line)),
    ).toEqual([]);
  });
});
