import { describe, expect, it } from 'vitest';
import { firstLine, known, written } from './fixtures.ts';
import { CourseError } from './problems.ts';
import { readCourse } from './read.ts';

/** What is wrong with small lessons: each problem with its line, counted from the first of the body. */
function problemsOf(lessons: Parameters<typeof written>[0]): readonly (readonly [string, number, string])[] {
  try {
    readCourse(written(lessons), known);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return error.problems.map(({ at, message }) => [
      at.file.replace('src/content/lessons/', ''),
      at.line - firstLine,
      message,
    ]);
  }
  return [];
}

const asks = (id: string): string =>
  `<Predict id="${id}" question="How many?" options={{ none: 'None', all: 'All' }} explain="Because." />\n\n`;

describe('lessons that stand', () => {
  it('have no problems', () => {
    const body = `## One

A <Term id="unit">unit</Term> <Cite id="he2015 maas2013" />, see <Ref to="b#two" /> and <Ref to="b" />.

${asks('one')}<SlopeDial predictId="one" start={{ slope: 0.1 }} />

${asks('two')}<Outcome of="two">

It is <Finding experiment="rescue" name="share" />.

</Outcome>

<Exercise title="Win">

<GradedExercise exercise="win-it" />

<Answer>See <Ref to="slope-dial" />.</Answer>
</Exercise>

<Code show="leakyRelu">

$\\line{leakyRelu-slope}{a z}$ is <Line of="leakyRelu" at="slope">one line</Line>.

</Code>

<LibraryDefaults activation="relu" />`;
    expect(problemsOf({ a: { order: 1, body }, b: { order: 2, body: '## Two' } })).toEqual([]);
  });
});

describe('a lesson does not stand', () => {
  it.each([
    [
      'a word without a definition',
      '\n<Term id="units">x</Term>',
      1,
      '<Term>: expected one of relu, unit; received units',
    ],
    [
      'a cell without a file',
      '<Cell id="a-neurn" title="A neuron" />',
      0,
      '<Cell> id: expected one of a-neuron, a-step, a-try; received a-neurn',
    ],
    [
      'a cell that does not say what it goes on from',
      '<Cell id="a-neuron" title="A neuron" />\n\n<Cell id="a-step" title="A step" />',
      2,
      '<Cell> after of a-step: expected a-neuron, as its code imports; received nothing',
    ],
    [
      'a cell before the one that it goes on from',
      '<Cell id="a-step" title="A step" after="a-neuron" />\n\n<Cell id="a-neuron" title="A neuron" />',
      0,
      '<Cell> after of a-step: expected a-neuron before it in this lesson, received it later or nowhere',
    ],
    [
      'a cell that is graded and does not say so',
      '<Exercise title="A try">\n<Cell id="a-try" title="A try" />\n</Exercise>',
      1,
      '<Cell> of a-try: expected graded, for there is src/content/cells/a-try.grading.ts; received a cell without',
    ],
    [
      'a graded cell that nothing grades',
      '<Exercise title="A try">\n<Cell id="a-neuron" title="A neuron" graded />\n</Exercise>',
      1,
      '<Cell> graded: expected src/content/cells/a-neuron.grading.ts, received none',
    ],
    [
      'a graded cell that stands alone',
      '<Cell id="a-try" title="A try" graded />',
      0,
      '<Cell> graded: expected a-try inside an <Exercise>, received it outside',
    ],
    [
      'a solution of another cell',
      '<Exercise title="A try">\n<Cell id="a-try" title="A try" graded />\n<Answer>\n<Solution cell="a-neuron" />\n</Answer>\n</Exercise>',
      3,
      '<Solution> cell: expected a graded cell of its exercise, received a-neuron',
    ],
    [
      'a solution of another exercise',
      '<Exercise title="A try">\n<Cell id="a-try" title="A try" graded />\n</Exercise>\n\n<Exercise title="Another">\n<Answer>\n<Solution cell="a-try" />\n</Answer>\n</Exercise>',
      6,
      '<Solution> cell: expected a graded cell of its exercise, received a-try',
    ],
    [
      'a solution that is no answer',
      '<Solution cell="a-try" />',
      0,
      '<Solution> expected inside an <Answer>, received outside',
    ],
    [
      'a listing that is not there',
      '<Code show="leaky" />',
      0,
      '<Code> show: expected one of leakyRelu, relu; received leaky',
    ],
    [
      'a listing twice',
      '<Code show="relu" />\n\n<Code show="relu" />',
      2,
      'listing relu: expected one, received another at src/content/lessons/a.mdx:14',
    ],
    [
      'a line that a listing has not',
      '<Code show="leakyRelu" />\n\nSee <Line of="leakyRelu" at="slop">this</Line>.',
      2,
      '<Line> at of leakyRelu: expected one of slope; received slop',
    ],
    [
      'a line of a listing that is shown elsewhere',
      'See <Line of="leakyRelu" at="slope">this</Line>.',
      0,
      '<Line> of: expected a listing of this lesson, received leakyRelu, which it does not show',
    ],
    [
      'a line that only a formula points at',
      '<Code show="leakyRelu" />\n\nIt is $\\line{leakyRelu-slope}{a z}$.',
      2,
      '\\line{leakyRelu-slope}: expected a <Line> of this lesson that points there too, received none',
    ],
    [
      'an unknown work',
      '<Cite id="he2015 he1066" />',
      0,
      '<Cite>: expected one of he2015, maas2013; received he1066',
    ],
    [
      'an unknown experiment',
      '<Finding experiment="rescues" name="share" />',
      0,
      '<Finding> experiment: expected one of rescue; received rescues',
    ],
    [
      'an unknown number',
      '<Finding experiment="rescue" name="x" />',
      0,
      '<Finding> name of rescue: expected one of networks, share; received x',
    ],
    [
      'an unknown claim',
      '<Verdict claim={3} />',
      0,
      '<Verdict> claim: expected a number from 1 to 2; received 3',
    ],
    [
      'an unknown activation',
      '<LibraryDefaults activation="x" />',
      0,
      '<LibraryDefaults>: expected one of relu; received x',
    ],
    [
      'an unknown element',
      '<SlopeDail />',
      0,
      'expected an element of the vocabulary or a figure of SlopeDial, Race; received <SlopeDail>',
    ],
    [
      'an unknown exercise',
      '<GradedExercise exercise="race" />',
      0,
      '<GradedExercise> exercise: expected one of win-it; received race',
    ],
    ['a graded exercise for a figure', '<WinIt />', 0, 'received <WinIt>'],
    [
      'a field that a figure has not',
      '\n\n<SlopeDial start={{ slop: 1 }} />',
      2,
      'slope-dial: slop: expected one of slope; received slop',
    ],
    [
      'a value that a field cannot have',
      '<SlopeDial start={{ slope: 2 }} />',
      0,
      'slope-dial: slope: expected a number from -1 to 1, received 2',
    ],
    [
      'a reference to nothing',
      'See <Ref to="slope-lens" />.',
      0,
      '<Ref> expected the id of a figure or a lesson, or lesson#anchor; received slope-lens',
    ],
    ['a reference to no lesson', '<Ref to="b#x">x</Ref>', 0, '<Ref> expected a lesson of a; received b'],
    [
      'a reference to no part of a lesson',
      '## One\n\n<Race />\n\n<Ref to="a#two" />',
      4,
      '<Ref> expected an anchor of a (one, race); received two',
    ],
    [
      'the number of a section',
      '## One\n\n<Ref to="a#one" as="number" />',
      2,
      '<Ref> expected a place with a number, received a section',
    ],
    [
      'a prediction that nothing answers',
      `text\n\n${asks('one')}<Race />`,
      2,
      'prediction one: expected a figure whose runs answer it, or an <Outcome> and an experiment that does; received none',
    ],
    [
      'a prediction that awaits a figure whose runs do not answer it',
      `${asks('two')}<Race predictId="two" />`,
      0,
      'prediction two: expected a figure whose runs answer it',
    ],
    [
      'an outcome of which no experiment knows',
      `${asks('one')}<Outcome of="one">\n\nx\n\n</Outcome>`,
      0,
      'prediction one: expected a figure whose runs answer it',
    ],
    [
      'a prediction that no rule decides',
      asks('three'),
      0,
      '<Predict> id: expected one of one, two; received three',
    ],
    [
      'other options than those that its question can come to',
      `<Predict id="one" question="How many?" options={{ none: 'None', some: 'Some' }} explain="x" />\n\n<Race predictId="one" />`,
      0,
      '<Predict> options of one: expected none, all; received none, some',
    ],
    [
      'a figure that awaits what is not asked',
      '<Race predictId="one" />',
      0,
      'expected the prediction one to be asked before what awaits it',
    ],
    [
      'a figure that awaits what is asked after it',
      `<Race predictId="one" />\n\n${asks('one')}`,
      0,
      'expected the prediction one to be asked before what awaits it',
    ],
    [
      'an outcome of nothing',
      '<Outcome of="one">\n\nx\n\n</Outcome>',
      0,
      'expected the prediction one to be asked before what awaits it',
    ],
    [
      'one prediction of two that is not asked',
      `${asks('one')}<Race predictId="one" predictLeakyId="two" />`,
      2,
      'expected the prediction two to be asked before',
    ],
    [
      'a figure twice',
      '<Race />\n\ntext\n\n<Race />',
      4,
      `figure race: expected one, received another at src/content/lessons/a.mdx:${firstLine}`,
    ],
    [
      'a figure that says of itself what another says',
      '<Race />\n\n<Race id="again" about="On ice." />\n\n<Race id="once-more" />',
      4,
      `figure once-more: expected about, for it is race as at src/content/lessons/a.mdx:${firstLine}; received none`,
    ],
    ['an anchor twice', '## Race\n\n<Race />', 2, 'anchor race: expected one, received another'],
    [
      'an exercise twice',
      '<Exercise title="A b">\n\n</Exercise>\n\n<Exercise title="A, b">\n\n</Exercise>',
      4,
      'anchor exercise-a-b: expected one',
    ],
    ['a hint to nothing', '<Hint>x</Hint>', 0, '<Hint> expected inside an <Exercise>, received outside'],
    [
      'an answer to nothing',
      '<KeyIdea>\n<Answer>x</Answer>\n</KeyIdea>',
      1,
      '<Answer> expected inside an <Exercise>, received outside',
    ],
  ])('with %s', (_, body, line, message) => {
    expect(problemsOf({ a: { body } })).toContainEqual(['a.mdx', line, expect.stringContaining(message)]);
  });

  it('beside another with the same figure, prediction or place', () => {
    const body = `${asks('one')}<Race predictId="one" />`;
    expect(problemsOf({ a: { order: 1, body }, b: { order: 1, body } })).toEqual([
      ['b.mdx', 1 - firstLine, 'order: expected another number than that of a, received 1 for b'],
      [
        'b.mdx',
        0,
        `prediction one: expected one, received another at src/content/lessons/a.mdx:${firstLine}`,
      ],
      [
        'b.mdx',
        2,
        `figure race: expected one, received another at src/content/lessons/a.mdx:${firstLine + 2}`,
      ],
    ]);
  });

  it('and says so for all lessons at once, with file and line', () => {
    const lessons = written({
      a: { order: 1, body: '<Term id="x">x</Term>' },
      b: { order: 2, body: '\n\n<Race />\n\n<Cite id="y" />' },
    });
    expect(() => readCourse(lessons, known)).toThrow(
      [
        `src/content/lessons/a.mdx:${firstLine}: <Term>: expected one of relu, unit; received x`,
        `src/content/lessons/b.mdx:${firstLine + 4}: <Cite>: expected one of he2015, maas2013; received y`,
      ].join('\n'),
    );
  });

  it('and is not missed by those that lead to it', () => {
    const lessons = { a: { order: 1, body: '<Ref to="b" />' }, b: { order: 2, body: '<KeyIdea>' } };
    expect(problemsOf(lessons)).toEqual([['b.mdx', 0, expect.stringContaining('Expected a closing tag')]]);
  });
});
