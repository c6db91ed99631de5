import { describe, expect, it } from 'vitest';
import type { LessonDocument } from './document.ts';
import { firstLine, written } from './fixtures.ts';
import { parseLesson } from './parse.ts';

const [file = '', text = ''] = [...written({ a: { body: '' } })].flat();

function read(body: string): LessonDocument {
  const { document, problems } = parseLesson(file, `${text}${body}`);
  expect(problems).toEqual([]);
  if (document === null) throw new Error('expected a document, received none');
  return document;
}

describe('what a lesson says of itself', () => {
  it('is its slug and its front matter', () => {
    expect(read('Text.')).toMatchObject({
      id: 'a',
      file: 'src/content/lessons/a.mdx',
      order: 1,
      question: 'Why?',
      prerequisites: [],
      updated: new Date('2026-11-23'),
    });
  });

  it.each([
    ['order: 1', 'order: first', 2, 'order: expected number, received "first"'],
    [
      'question: Why?',
      'question: Because.',
      4,
      'question: expected a question that ends in ?, received "Because."',
    ],
    ['order: 1', 'order: 1\nexperiments: 3', 3, 'experiments: no such attribute'],
    ['title: a', 'titel: a', 3, 'titel: no such attribute'],
    ['  - Two.', '  - As figure 2.1 shows.', 10, 'received “figure 2.1”'],
    ['title: a', 'title: a: b', 3, 'Nested mappings are not allowed'],
  ])('%s may not become %s', (good, bad, line, message) => {
    const { problems } = parseLesson(file, text.replace(good, bad));
    expect(problems.map(({ at }) => at.line)).toContain(line);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });

  it('leaves a lesson’s minutes to be counted', () => {
    const { document } = parseLesson(
      file,
      `${text}
${'word '.repeat(300)}

<Predict id="p" question="${'word '.repeat(73)}" options={{ a: 'a', b: 'b' }} explain="c" />

<SlopeLens />

<Exercise title="One">

${'word '.repeat(900)}

</Exercise>

<Exercise title="Three"><GradedExercise exercise="half-off" /></Exercise>

<Exercise title="Four"><Cell id="a-try" title="A try" graded /></Exercise>

<Exercise title="Five"><Cell id="a-neuron" title="A neuron" /></Exercise>

<TeacherNote>${'word '.repeat(900)}</TeacherNote>
`,
    );
    // 375 words, a prediction and a figure; an exercise, one that is run, one whose code is, and one beside code.
    expect(document?.minutes).toEqual({ reading: 3, figures: 6, all: 32 });
  });

  it('cannot be left out', () => {
    const { document, problems } = parseLesson(file, 'Text.');
    expect(document).toBeNull();
    expect(problems[0]?.message).toContain('expected front matter');
  });
});

describe('what a lesson names', () => {
  it('is cited, each work once, in the order of the text, however it is quoted', () => {
    const lesson = read(`As <Cite id='he2015' narrative /> say <Cite
  id="maas2013 he2015"
/>, <Cite id={'lu2020'} />.`);
    expect(lesson.cited).toEqual(['he2015', 'maas2013', 'lu2020']);
  });

  it('is its words, each once', () => {
    const lesson = read(
      '<Term id="dead-unit">dead</Term> <Term id="unit">*Units*</Term> <Term id="dead-unit">D</Term>',
    );
    expect(lesson.terms).toEqual(['dead-unit', 'unit']);
  });

  it('is nothing that stands in code', () => {
    expect(read('`<Term id="unit">`').terms).toEqual([]);
  });

  it('is its numbers, each once, with the decimals of its first place', () => {
    const number = (name: string, digits = 0) =>
      `<Finding experiment="rescue" name="${name}" digits={${digits}} />`;
    const lesson = read(`${number('a', 1)} ${number('b')} ${number('a', 2)}`);
    expect(lesson.findings).toEqual([
      { experiment: 'rescue', name: 'a', digits: 1, folded: false, tabled: false },
      { experiment: 'rescue', name: 'b', digits: 0, folded: false, tabled: false },
    ]);
  });

  it('is tabled where it stands in tables alone', () => {
    const lesson = read(`<Finding experiment="rescue" name="a" />

<FindingsTable
  experiment="rescue"
  label="Slope"
  columns={[{ head: 'Steps' }]}
  rows={[
    { head: 'One', cells: ['a'] },
    { head: 'Two', cells: ['b'] },
  ]}
>

Steps.

</FindingsTable>`);
    const tabled = lesson.findings.filter((finding) => finding.tabled).map(({ name }) => name);
    expect(tabled).toEqual(['b']);
  });

  it('is folded where it stands in hints and answers alone', () => {
    const number = (name: string) => `<Finding experiment="rescue" name="${name}" />`;
    const lesson = read(`${number('a')}

<Exercise title="Try it">

${number('b')}

<Hint>One line: ${number('c')}</Hint>

<Answer>

${number('d')} ${number('a')} ${number('b')}

</Answer>
</Exercise>

<TeacherNote>

${number('e')}

</TeacherNote>`);
    const folded = lesson.findings.filter((finding) => finding.folded).map(({ name }) => name);
    expect(folded).toEqual(['c', 'd']);
  });

  it('is its figures and graded exercises, in one row, with what they start from and what they wait for', () => {
    const lesson = read(`<SlopeDial start={{ slope: 1 / 3 }} predictId="chain" />

<SlopeDial id="again" title="Once more" predictId="one" predictLeakyId="two">

A caption.

</SlopeDial>

<Exercise title="Win it, quickly">

<GradedExercise exercise="win-it" />

</Exercise>`);
    expect(lesson.figures).toMatchObject([
      { id: 'slope-dial', figure: 'slope-dial', graded: false, start: { slope: 1 / 3 }, awaits: ['chain'] },
      { id: 'again', figure: 'slope-dial', title: 'Once more', start: {}, awaits: ['one', 'two'] },
      { id: 'win-it', figure: 'win-it', graded: true, awaits: [] },
    ]);
    expect(lesson.figures[1]?.at).toMatchObject({ file, line: firstLine + 2 });
    expect(lesson.exercises).toMatchObject([{ title: 'Win it, quickly', anchor: 'exercise-win-it-quickly' }]);
    expect(lesson.elements.find(({ name }) => name === 'GradedExercise')?.within).toEqual(['Exercise']);
  });

  it('is its headings, with the anchors that the page gives them', () => {
    const lesson = read("## “Off” isn't `dead`\n\n### A *small* one\n\n## “Off” isn't `dead`");
    expect(lesson.headings.map(({ depth, text: title, slug }) => [depth, title, slug])).toEqual([
      [2, '“Off” isn’t dead', 'off-isnt-dead'],
      [3, 'A small one', 'a-small-one'],
      [2, '“Off” isn’t dead', 'off-isnt-dead-1'],
    ]);
  });

  it('keeps its headings, text and formulas as a tree', () => {
    const lesson = read('### One\n\n<KeyIdea>\n\nThe slope $a$ is\nnot 0.\n\n</KeyIdea>');
    expect(lesson.body).toMatchObject([
      { kind: 'heading', depth: 3, text: 'One', slug: 'one' },
      {
        kind: 'element',
        name: 'KeyIdea',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'The slope ' },
              { type: 'inlineMath', value: 'a' },
              { type: 'text', value: ' is\nnot 0.' },
            ],
          },
        ],
      },
    ]);
  });
});

describe('what a lesson may not say', () => {
  it.each([
    ['text\n\n<div>x</div>', 2, 'expected an element of the vocabulary, received <div>'],
    ['<Figure figure="race" />', 0, 'expected an element of the vocabulary, received <Figure>'],
    ['<>x</>', 0, 'expected an element of the vocabulary, received <>'],
    ['<Term>x</Term>', 0, '<Term> id: expected a value, received nothing'],
    ['<Hint title="x">y</Hint>', 0, '<Hint> title: no such attribute'],
    ['<Race speed={3} />', 0, '<Race> speed: no such attribute'],
    ['<Cite id={3} />', 0, '<Cite> id: expected string, received 3'],
    [
      '<Finding experiment="a" name="b" digits={1.5} />',
      0,
      '<Finding> digits: expected an integer, received 1.5',
    ],
    [
      '<Predict id="a" question="b" options={["c"]} explain="d" />',
      0,
      '<Predict> options.0: expected a key for each option, received "0"',
    ],
    [
      '<Ref to="a" as="page" />',
      0,
      '<Ref> as: expected ("name" | "number" | "title" | "lesson"), received "page"',
    ],
    [
      '<Race start={defaults} />',
      0,
      '<Race> start: expected a string, a number, a fraction, a list or an object',
    ],
    ['<Race {...props} />', 0, '<Race> expected attributes by name, received {...props}'],
    ['<Race id="a" id="b" />', 0, '<Race> id: expected once, received twice'],
    ['text {1 + 1}', 0, 'expected text and elements, received the expression {1 + 1}'],
    ['{1 + 1}', 0, 'expected text and elements, received the expression {1 + 1}'],
    ['import x from "y"', 0, 'expected a lesson to import and export nothing'],
    [
      'a\n\n[b](../relu/#c)',
      2,
      'expected <Ref to="…"> for a place of the course or <Cite id="…"> for a source, received a link to ../relu/#c',
    ],
    ['[b](/lessons/relu/)', 0, 'received a link to /lessons/relu/'],
    ['[b](#c)', 0, 'received a link to #c'],
    ['[b](https://pytorch.example/)', 0, 'received a link to https://pytorch.example/'],
    ['[b][c]\n\n[c]: ../relu/', 2, 'received a link to ../relu/'],
    ['## A formula $a$', 0, 'expected a heading of plain text, received inlineMath'],
    ['one\ntwo, as in figure 6.3.', 1, 'expected <Ref to="…" />, received “figure 6.3.”'],
    ['**Lesson 2** says', 0, 'received “Lesson 2”'],
    ['See exercises 2 and 3.', 0, 'received “exercises 2”'],
    ['<SideNote>\n\nSee figure 1.\n\n</SideNote>', 2, 'received “figure 1.”'],
    ['<TeacherNote title="With figure 1.1">\n\na\n\n</TeacherNote>', 0, 'received “figure 1.1”'],
    ['<Ref to="a">lesson 1</Ref>', 0, 'received “lesson 1”'],
    ['a\n\n<KeyIdea>\n\nb', 2, 'Expected a closing tag for `<KeyIdea>`'],
    ['a\n\n<Race start={1 +} />', 2, 'Could not parse expression'],
  ])('%s', (body, line, message) => {
    const { problems } = parseLesson(file, `${text}${body}`);
    expect(problems.map(({ at }) => at.line)).toContain(firstLine + line);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });

  it('is all told at once', () => {
    const { problems } = parseLesson(file, `${text}<Term>x <Cite /></Term> [a](b)\n\nfigure 1`);
    expect(problems).toHaveLength(4);
  });

  it('has nothing against numbers of other things', () => {
    expect(read('In 6.3 seconds, two figures, lesson plans').elements).toEqual([]);
  });
});
