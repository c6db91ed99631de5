import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures as figuresOfHouse } from '#figures/registry.ts';
import { known, written } from './fixtures.ts';
import { known as house } from './house.ts';
import { course } from './index.ts';
import { readCourse } from './read.ts';
import { referenceText } from './reference.ts';
import { figuresToRun } from './to-run.ts';

const figures = `## Where it *starts*

<Race />

<Exercise title="By hand">

</Exercise>

<Exercise title="Win">

<GradedExercise exercise="win-it" />

</Exercise>`;

const lessons = {
  last: { order: 7, title: 'The last', body: '<SlopeDial id="dial" title="A dial" />' },
  first: { order: 1, title: 'The first', body: figures },
};

describe('lessons stand in their order', () => {
  it('and their numbers, and those of their figures, follow from it', () => {
    const [first, last] = readCourse(written(lessons), known).lessons;
    expect([first?.id, first?.number, last?.id, last?.number]).toEqual(['first', 1, 'last', 2]);
    expect([first?.numberOf('race'), first?.numberOf('win-it'), last?.numberOf('dial')]).toEqual([
      '1.1',
      '1.2',
      '2.1',
    ]);
    expect(last?.numberOf('race')).toBeUndefined();
  });

  it('and one that comes between two others moves those behind it, and touches no other file', () => {
    const { target } = readCourse(written({ ...lessons, between: { order: 1.5, body: 'New.' } }), known);
    expect(target('dial')).toMatchObject({ kind: 'figure', number: '3.1' });
    expect(target('last')).toMatchObject({ kind: 'lesson', lesson: { number: 3 } });
  });
});

describe('a reference', () => {
  const { target, lessonOf } = readCourse(written(lessons), known);

  it.each([
    ['race', 'name', 'figure 1.1'],
    ['first#race', 'name', 'figure 1.1'],
    ['win-it', 'number', '1.2'],
    ['dial', 'title', 'A dial'],
    ['dial', 'lesson', 'lesson 2'],
    ['last', 'name', 'lesson 2'],
    ['last', 'title', 'The last'],
    ['last#', 'number', '2'],
    ['first#exercise-by-hand', 'name', 'exercise 1'],
    ['first#exercise-win', 'number', '2'],
    ['first#where-it-starts', 'name', '“Where it starts”'],
    ['first#where-it-starts', 'lesson', 'lesson 1'],
  ] as const)('to %s, by its %s, says “%s”', (to, as, said) => {
    expect(referenceText(target(to), { as, start: false }, 'first')).toBe(said);
  });

  it.each([
    ['first#exercise-by-hand', 'exercise 1 of lesson 1'],
    ['first#where-it-starts', 'lesson 1, “Where it starts”'],
    ['race', 'figure 1.1'],
  ] as const)('from another lesson to %s says “%s”', (to, said) => {
    expect(referenceText(target(to), { as: 'name', start: false }, 'last')).toBe(said);
  });

  it('begins a sentence', () => {
    expect(referenceText(target('race'), { as: 'name', start: true }, 'first')).toBe('Figure 1.1');
  });

  it('says how it can be meant where a figure has the id of a lesson', () => {
    const { target: find } = readCourse(written({ race: { body: '<Race />' } }), known);
    expect(() => find('race')).toThrow(
      'expected race#race for the figure or race# for the lesson, received race',
    );
    expect(find('race#').kind).toBe('lesson');
    expect(find('race#race').kind).toBe('figure');
  });

  it('finds the lesson that shows a figure, if there is one', () => {
    expect(lessonOf('slope-dial').id).toBe('last');
    expect(() => lessonOf('dial')).toThrow('figure dial: expected a lesson that shows it, received none');
  });
});

describe('the figures of a lesson that are to run', () => {
  it('are what is graded, what is run, and what is predicted first', () => {
    const shown = '<SlopeDial id="plain" about="Another dial." />\n\n';
    const asked =
      '<Predict id="one" question="b" options={{ none: "c", all: "d" }} explain="e" />\n\n<SlopeDial predictId="one" />\n\n';
    const run = '<Race />\n\n';
    const graded = '<Exercise title="Win">\n\n<GradedExercise exercise="win-it" />\n\n</Exercise>';
    const count = (body: string) =>
      readCourse(written({ a: { body } }), known).lessons.map((lesson) => figuresToRun(lesson, known));
    expect([shown, asked, run, graded, shown + asked + run + graded].flatMap(count)).toEqual([0, 1, 1, 1, 3]);
  });
});

describe('the course', () => {
  it('reads every lesson, numbers them without a gap, and nothing in them is wrong', () => {
    const files = readdirSync(new URL('../content/lessons', import.meta.url)).map((name) => parse(name).name);
    expect(course.lessons.map(({ id }) => id).sort()).toEqual(files.sort());
    const first = course.lessons[0]?.number ?? Number.NaN;
    expect(course.lessons.map(({ number }) => number)).toEqual(files.map((_, rank) => first + rank));
  });

  it.each(house.figures.map(({ id }) => id))('shows %s in a lesson', (id) => {
    expect(course.lessonOf(id).figures.some(({ figure }) => figure === id)).toBe(true);
  });

  const asked = figuresOfHouse.flatMap(({ id, parameters, asked: settings = {} }) =>
    Object.entries(settings).flatMap(([key, questions = {}]) =>
      Object.entries(questions).map(([value, question]) => ({
        id,
        parameter: parameters[key],
        value,
        question,
      })),
    ),
  );
  it.each(asked)('asks $question, and has a figure $id that $value would have answer it', (setting) => {
    const { id, parameter, value, question = '' } = setting;
    const control = parameter?.control;
    const options = control?.kind === 'choice' || control?.kind === 'list' ? control.options : [];
    expect(options.map((option) => option.value)).toContain(value);
    const { elements, figures } = course.lessonOf(id);
    expect(elements.filter(({ name, props }) => name === 'Predict' && props.id === question)).toHaveLength(1);
    const others = figures.filter(({ figure, awaits }) => figure === id && !awaits.includes(question));
    expect(others).not.toEqual([]);
  });
});
