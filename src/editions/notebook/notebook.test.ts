import { describe, expect, it } from 'vitest';
import { elementsOf, type LessonElement, type LessonNode } from '#course/document.ts';
import { smallCourse } from '#course/fixtures.ts';
import { course, type Lesson } from '#course/index.ts';
import { present } from '#lib/assert/present.ts';
import { plain, readNotebook, textOf, type WrittenCell } from '#lib/notebook/index.ts';
import { notebookOf, type Reader } from './notebook.ts';

const body = `A <Term id="unit">unit</Term> says _no_ by \`max\`.

<SideNote>

An aside: $a_1$.

</SideNote>

## What it is

1. One of **two**.
2. The other <Cite id="he2015" />.

$$
f(z) =
z
$$

<KeyIdea>

The slope, as <Ref to="slope-lens" /> shows.

</KeyIdea>

<Predict id="guess" question="How many come back?" options={{ none: 'None', all: 'All' }} explain="Because." />

<SlopeLens title="A lens" predictId="guess">

The slope that <Ref to="b">the next lesson</Ref> takes.

</SlopeLens>

<Outcome of="guess">

It was none.

<Code show="leakyRelu">

Two lines.

</Code>

</Outcome>

<Cell id="leaky" title="By hand">

Change it.

</Cell>

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

<TeacherNote title="In ten minutes">

Be quick.

</TeacherNote>
`;

const site = 'https://a.example';
const address = (path: string): string => `${site}${path}`;

const small = smallCourse({ a: { title: 'A lens', body }, b: { order: 2, body: '' } });

const cellsOf = (of: typeof course, lesson: Lesson, reader: Reader): readonly WrittenCell[] =>
  readNotebook(notebookOf(of, lesson, reader, address)).cells;
/** Cells with their ids; of Python, and of what is said of it, the first words. */
const shown = (cells: readonly WrittenCell[]): string =>
  cells
    .map((cell) => {
      if (cell.cell_type === 'markdown') return `[${cell.id}]\n${textOf(cell)}`;
      return `[${cell.id}${cell.metadata.jupyter ? ', hidden' : ''}]\n${textOf(cell).split('\n')[0]} …`;
    })
    .join('\n')
    .replaceAll(/^(\*\*(?:NumPy|PyTorch)\.\*\*).*$/gm, '$1 …');
const smallNotebook = (reader: Reader): readonly WrittenCell[] => cellsOf(small, small.lesson('a'), reader);

describe('the notebook of a small lesson', () => {
  it('has its text, its questions and its figures, with outcomes folded and no answers', () => {
    expect(shown(smallNotebook('student').slice(1, -3))).toBe(`[introduction]
A unit says *no* by \`max\`.

> An aside: $a_1$.
[what-it-is]
## What it is

1. One of **two**.
2. The other (He et al., 2015).

$$f(z) = z$$

> **Key idea**
>
> The slope, as [figure 1.1](${site}/lessons/a/#slope-lens) shows.
[prediction-guess]
**Predict first.** How many come back?

- None
- All

*Your prediction:*
[figure-slope-lens]
**Figure 1.1: A lens**

<details>
<summary>Once you have predicted: what the figure shows</summary>

![](attachment:slope-lens.png)

</details>

The slope that [the next lesson](${site}/lessons/b/) takes.

[Figure 1.1, where it can be set and run](${site}/lessons/a/#slope-lens)
[what-it-is-2]
<details>
<summary>Once you have predicted: what came of it</summary>

It was none.

**The source: Leaky ReLU and its derivative**

Two lines.

[As the course runs it, in TypeScript](${site}/lessons/a/#code-leakyRelu); here in Python.

**NumPy.** …

**PyTorch.** …

</details>
[code-leakyrelu-numpy, hidden]
import numpy as np …
[code-leakyrelu-torch, hidden]
import torch …
[cell-leaky]
**Code: By hand**

Code in TypeScript, which runs on the site: [where it runs and can be changed](${site}/lessons/a/#cell-leaky).

Change it.

\`\`\`ts
${present(/^```ts\n(.*)\n```$/ms.exec(shown(smallNotebook('student')))?.[1], 'the code of the cell')}
\`\`\`
[exercise-by-hand]
### Exercise 1: By hand

What is 2 · 3?
[answer-exercise-by-hand]
*Your answer:*
[exercise-by-running-it]
### Exercise 2: By running it

**Figure 1.2: A quick rescue**

Bring at least 19 of 20 freshly killed networks back to 95 % accuracy within 500 steps. [Figure 1.2 grades it by running it](${site}/lessons/a/#quick-rescue).
[answer-exercise-by-running-it]
*Your answer:*
[summary]
## In three sentences

1. One.
2. Two.
3. Three.`);
  });

  it('has each twin of a listing in a cell that runs by itself', () => {
    const twins = smallNotebook('teacher').filter(({ cell_type: type }) => type === 'code');
    expect(twins.map(({ id }) => id)).toEqual(['code-leakyrelu-numpy', 'code-leakyrelu-torch']);
    for (const twin of twins) {
      expect(textOf(twin)).toMatch(/^import .+\n\n\ndef .+\n\n\n# On given inputs\n.+print\(/s);
    }
  });

  it('has outcomes open for a teacher, and hints, answers and notes beside the questions', () => {
    const text = shown(smallNotebook('teacher'));
    const beside = [
      '*For who predicted otherwise:* Because.',
      '**What came of it**\n\nIt was none.',
      'What is 2 · 3?\n\n**Hint**\n\nCount.\n\n**Answer**\n\nSix.\n[exercise-by-running-it]',
      '## For teachers: In ten minutes\n\nBe quick.',
    ];
    expect(beside.filter((part) => !text.includes(part))).toEqual([]);
    expect(text).not.toMatch(/<details>|Your answer|Your prediction/);
  });

  it('begins with what it is and where the lesson is, and ends with words, sources and licence', () => {
    const cells = smallNotebook('student');
    expect(shown(cells.slice(0, 1))).toBe(`[start]
# A lens

*Why?*

A lesson.

1 minute to read, 6 with its figures, 19 with exercises.

This is lesson 1, [A lens](${site}/lessons/a/), of the course [Negative Slope](${site}/) as a notebook. Its figures are pictures; each leads to where it can be set and run. Its code runs with Python 3.9 or newer and NumPy, and where it says so with PyTorch; that of the course itself, in TypeScript, runs on the site.

Afterwards you can

- say why`);
    expect(shown(cells.slice(-3))).toMatch(
      /^\[words\]\n## Words\n\n- \*\*unit\*\*: .+\n\[sources\]\n## Sources\n\n- He, K\., .+\n\[licence\]\nLast changed on 23 November 2026\. .+$/,
    );
  });
});

/** The plain texts in nodes, as a notebook has them, but for short ones: those stand everywhere. */
const textsIn = (nodes: readonly LessonNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'heading') return [];
    const own = node.kind === 'markdown' && node.type === 'text' ? [plain(node.value).trim()] : [];
    return [...own.filter(({ length }) => length > 20), ...textsIn(node.children)];
  });

/** All plain text but what stands in elements of these names. */
const textBeside = (nodes: readonly LessonNode[], names: readonly LessonElement['name'][]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'heading' || (node.kind === 'element' && names.includes(node.name))) return '';
      const own = node.kind === 'markdown' && node.type === 'text' ? plain(node.value) : '';
      return own + textBeside(node.children, names);
    })
    .join('\n');

const textsOf = (lesson: Lesson, names: readonly LessonElement['name'][]): readonly string[] =>
  textsIn(lesson.elements.filter(({ name }) => names.includes(name)));

const textFor = (lesson: Lesson, reader: Reader): string => shown(cellsOf(course, lesson, reader));
const missingIn = (text: string, parts: readonly string[]): readonly string[] =>
  parts.filter((part) => !text.includes(part));

describe('the notebooks of the course', () => {
  it.each(course.lessons)(
    '$id: all that the lesson says and asks is in both, and is a valid notebook',
    (lesson) => {
      const expected = [
        ...lesson.headings.map(({ depth, text }) => `${'#'.repeat(depth)} ${plain(text)}`),
        ...lesson.figures.map(({ id }) => `**Figure ${lesson.numberOf(id)}: `),
        ...textsOf(lesson, ['KeyIdea', 'Figure', 'SideNote', 'Outcome']),
        ...elementsOf(lesson, 'Predict').flatMap(({ props: { question, options } }) =>
          [question, ...Object.values(options)].map(plain),
        ),
        ...lesson.exercises.map(({ title }, index) => `### Exercise ${index + 1}: ${plain(title)}`),
      ];
      const readers: readonly Reader[] = ['student', 'teacher'];
      expect(readers.flatMap((reader) => missingIn(textFor(lesson, reader), expected))).toEqual([]);
    },
  );

  it('give a student no answer, and no outcome that does not wait to be opened', () => {
    const told = course.lessons.flatMap((lesson) => {
      const all = textFor(lesson, 'student');
      const open = all.replaceAll(/<details>.*?<\/details>/gs, '');
      const kept = ['Answer', 'Hint', 'TeacherNote'] as const;
      // A phrase that the text has too tells nothing.
      const beside = textBeside(lesson.body, kept);
      const answers = textsOf(lesson, kept).filter((part) => !beside.includes(part));
      expect(answers.length).toBeGreaterThan(0);
      const outcomes = textsOf(lesson, ['Outcome']);
      expect(missingIn(textFor(lesson, 'teacher'), answers)).toEqual([]);
      return [
        ...answers.filter((part) => all.includes(part)),
        ...outcomes.filter((part) => open.includes(part)),
        ...lesson.figures
          .filter(({ awaits, id }) => awaits.length > 0 && open.includes(`attachment:${id}.png`))
          .map(({ id }) => id),
      ];
    });
    expect(told).toEqual([]);
  });

  it('set every formula between two dollars, and leave none open', () => {
    const odd = course.lessons.flatMap((lesson) =>
      cellsOf(course, lesson, 'teacher')
        .filter(({ cell_type: type }) => type === 'markdown')
        .map((cell) => textOf(cell).replaceAll(/```.*?```|`[^`]*`|\\\$/gs, ''))
        .flatMap((text) => text.split('\n'))
        .filter((line) => line.split('$').length % 2 === 0),
    );
    expect(odd).toEqual([]);
  });
});
