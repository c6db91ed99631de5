import Slugger from 'github-slugger';
import { type MdastNode, mdxToMdast } from 'satteri';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { exerciseAnchor } from '#components/prose/anchors.ts';
import { namedIn } from '#components/prose/cells.ts';
import { plainTex } from '#components/prose/tex-lines.ts';
import {
  awaitedBy,
  elementsOf,
  type Heading,
  type LessonDocument,
  type LessonElement,
  type LessonFigure,
  type LessonNode,
  type PrintedFinding,
} from './document.ts';
import { features } from './features.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { issueText } from './issues.ts';
import { type Literal, literal } from './literal.ts';
import { minutesFor } from './minutes.ts';
import type { Place, Problem } from './problems.ts';
import { type ElementName, elements, figureOf, isElementName, type Vocabulary } from './vocabulary.ts';

export interface Parsed {
  /** Null where the file is no lesson at all: then the problems say why. */
  readonly document: LessonDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a lesson's file into its document, by the parser that compiles it. What is wrong by itself, whatever else the
 * course has, comes as problems: an element or an attribute that the vocabulary has not, a value that is none, a number
 * or an address that is typed.
 *
 * @param file its path from the root; its name is the lesson's slug
 */
export function parseLesson(file: string, source: string): Parsed {
  const problems: Problem[] = [];
  const report = (at: Place, message: string): void => {
    problems.push({ at, message });
  };
  const tree = syntaxTree(file, source, report);
  const data = tree === null ? null : frontMatterOf(file, tree, report);
  if (tree === null || data === null) return { document: null, problems };
  const text = readText(file, tree, report);
  const minutes = minutesFor(text.body);
  return {
    document: { id: slugOf(file), file, ...data, ...text, ...named(text.elements), minutes },
    problems,
  };
}

type Report = (at: Place, message: string) => void;
type Parent = Extract<MdastNode, { children: readonly unknown[] }>;

const slugOf = (file: string): string => file.replace(/^.*\/|\.mdx$/g, '');

function syntaxTree(file: string, source: string, report: Report): Parent | null {
  try {
    const tree = mdxToMdast(source, { features });
    return 'children' in tree ? tree : null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
    report({ file, line: Number(line), column: Number(column) }, reason);
    return null;
  }
}

function frontMatterOf(file: string, tree: Parent, report: Report): FrontMatter | null {
  const [first] = tree.children;
  if (first?.type !== 'yaml') {
    report({ file, line: 1, column: 1 }, 'expected front matter between two lines of ---, received none');
    return null;
  }
  const lineCounter = new LineCounter();
  const yaml = parseDocument(first.value, { lineCounter });
  const before = first.position?.start.line ?? 1;
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: before + line, column: col };
  };
  const placeOf = (path: readonly unknown[]): Place => {
    const node: unknown = yaml.getIn(path, true);
    return isNode(node) && node.range ? at(node.range[0]) : { file, line: before, column: 1 };
  };
  for (const { pos, message } of yaml.errors) report(at(pos[0]), message);
  if (yaml.errors.length > 0) return null;
  const parsed = v.safeParse(frontMatter, yaml.toJS());
  if (!parsed.success) {
    for (const issue of parsed.issues)
      report(placeOf((issue.path ?? []).map(({ key }) => key)), issueText(issue));
    return null;
  }
  for (const { path, text } of stringsIn(parsed.output)) refuseNumbers(text, placeOf(path), report);
  return parsed.output;
}

interface Text {
  readonly body: readonly LessonNode[];
  readonly elements: readonly LessonElement[];
  readonly headings: readonly Heading[];
  readonly pointed: LessonDocument['pointed'];
}

/** All that stands below the front matter. */
function readText(file: string, tree: Parent, report: Report): Text {
  const found: LessonElement[] = [];
  const headings: Heading[] = [];
  const pointed: Text['pointed'][number][] = [];
  const slugger = new Slugger();

  const readAll = (nodes: readonly MdastNode[], within: readonly ElementName[]): readonly LessonNode[] =>
    nodes.flatMap((node) => read(node, within) ?? []);

  const read = (node: MdastNode, within: readonly ElementName[]): LessonNode | null => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const at: Place = { file, line, column };
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const shape = shapeOf(node, at, report);
        if (shape === null) {
          readAll(node.children, within);
          return null;
        }
        // Elements stand in the list in the order in which they begin.
        const place = found.length;
        const children = readAll(node.children, [...within, shape.name]);
        // The schema of this name has just read these props.
        const element = { kind: 'element', ...shape, children, within, at } as LessonElement;
        found.splice(place, 0, element);
        return element;
      }
      case 'mdxjsEsm':
        report(at, `expected a lesson to import and export nothing, received ${node.value}`);
        return null;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(at, `expected text and elements, received the expression {${node.value}}`);
        return null;
      case 'link':
      case 'definition':
        report(
          at,
          `expected <Ref to="…"> for a place of the course or <Cite id="…"> for a source, received a link to ${node.url}`,
        );
        break;
      case 'heading': {
        const heading = headingOf(node, slugger, at, report);
        readAll(node.children, within);
        headings.push(heading);
        return heading;
      }
      case 'text':
        refuseNumbers(node.value, at, report);
        break;
      case 'inlineMath':
      case 'math': {
        const { tex, lines } = plainTex(node.value);
        pointed.push(...lines.map((each) => ({ line: each, at })));
        return { kind: 'markdown', type: node.type, value: tex, children: [] };
      }
    }
    return {
      kind: 'markdown',
      type: node.type,
      value: 'value' in node ? node.value : '',
      ...(node.type === 'list' && { ordered: node.ordered === true }),
      children: 'children' in node ? readAll(node.children, within) : [],
    };
  };

  const body = readAll(
    tree.children.filter(({ type }) => type !== 'yaml'),
    [],
  );
  return { body, elements: found, headings, pointed };
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** An element's name and its props, as the vocabulary has them; null, and reported, where it has not. */
function shapeOf(node: Jsx, at: Place, report: Report): Pick<LessonElement, 'name' | 'props'> | null {
  const written = node.name ?? '';
  if (!/^[A-Z]\w*$/.test(written) || written === 'Figure') {
    report(at, `expected an element of the vocabulary, received <${written}>`);
    return null;
  }
  const name = isElementName(written) ? written : 'Figure';
  const given = attributesOf(node, at, report);
  const parsed = v.safeParse(elements[name], {
    ...given,
    ...(name === 'Figure' && { figure: figureOf(written) }),
  });
  if (!parsed.success) {
    for (const issue of parsed.issues) report(at, `<${written}> ${issueText(issue)}`);
    return null;
  }
  for (const { text } of stringsIn(parsed.output)) refuseNumbers(text, at, report);
  return { name, props: parsed.output } as Pick<LessonElement, 'name' | 'props'>;
}

function attributesOf(node: Jsx, at: Place, report: Report): Readonly<Record<string, Literal>> {
  const given: Record<string, Literal> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report(at, `<${node.name}> expected attributes by name, received {${attribute.value}}`);
      continue;
    }
    const { name, value } = attribute;
    if (name in given) report(at, `<${node.name}> ${name}: expected once, received twice`);
    try {
      given[name] = typeof value === 'string' ? value : value ? literal(value.value) : true;
    } catch (error) {
      report(at, `<${node.name}> ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return given;
}

type HeadingNode = Extract<MdastNode, { type: 'heading' }>;

/** Refuses a formula and an element. */
function headingOf(node: HeadingNode, slugger: Slugger, at: Place, report: Report): Heading {
  const textOf = (part: MdastNode): string => {
    if (part.type === 'text' || part.type === 'inlineCode') return part.value;
    if (part.type === 'emphasis' || part.type === 'strong') return part.children.map(textOf).join('');
    report(at, `expected a heading of plain text, received ${part.type}`);
    return '';
  };
  const text = node.children.map(textOf).join('');
  return { kind: 'heading', depth: node.depth, text, slug: slugger.slug(text), at };
}

/** Numbers of figures, lessons and exercises follow from their order. */
function refuseNumbers(text: string, at: Place, report: Report): void {
  for (const { 0: typed, index } of text.matchAll(/\b(?:figure|lesson|exercise)s?\s\d[\d.]*/gi)) {
    const line = at.line + text.slice(0, index).split('\n').length - 1;
    report({ ...at, line }, `expected <Ref to="…" />, received “${typed}”: numbers follow from the order`);
  }
}

interface TextAt {
  /** Keys and indices that lead to it. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every string in a value. */
function stringsIn(value: unknown, path: TextAt['path'] = []): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

type Named = Pick<LessonDocument, 'figures' | 'exercises' | 'cited' | 'terms' | 'findings'>;

/** What the elements of a lesson name, each kind in a list of its own. */
function named(elements: readonly LessonElement[]): Named {
  const lesson = { elements };
  const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
  return {
    figures: elements.flatMap((element) => figureIn(element) ?? []),
    exercises: elementsOf(lesson, 'Exercise').map((element) => ({
      title: element.props.title,
      anchor: exerciseAnchor(element.props.title),
      element,
    })),
    cited: once(elementsOf(lesson, 'Cite').flatMap(({ props }) => props.id.split(/\s+/).filter(Boolean))),
    terms: once(elementsOf(lesson, 'Term').map(({ props }) => props.id)),
    findings: findingsIn(lesson),
  };
}

function figureIn(element: LessonElement): LessonFigure | null {
  const { name, props, at } = element;
  if (name === 'GradedExercise') {
    const { exercise, id = exercise, start } = props;
    return { id, figure: exercise, graded: true, title: undefined, about: undefined, start, awaits: [], at };
  }
  if (name !== 'Figure') return null;
  const { figure, id = figure, title, about, start } = props;
  return { id, figure, graded: false, title, about, start, awaits: awaitedBy(element), at };
}

function findingsIn(lesson: Pick<LessonDocument, 'elements'>): readonly PrintedFinding[] {
  const findings = new Map<string, PrintedFinding>();
  for (const element of lesson.elements) {
    const isFolded = element.within.includes('Hint') || element.within.includes('Answer');
    for (const { experiment, name, digits } of findingsOf(element)) {
      const key = `${experiment} ${name}`;
      const first = findings.get(key) ?? { experiment, name, digits, folded: true, tabled: true };
      findings.set(key, {
        ...first,
        folded: first.folded && isFolded,
        tabled: first.tabled && element.name === 'FindingsTable',
      });
    }
  }
  return [...findings.values()];
}

function findingsOf({ name, props }: LessonElement): readonly Vocabulary['Finding'][] {
  if (name === 'Finding') return [props];
  return name === 'FindingsTable'
    ? namedIn(props)
        .flat()
        .filter((named) => named !== null)
    : [];
}
