import type { TableData } from '#components/ui/table.ts';
import { present } from '#lib/assert/present.ts';
import { type Answer, type Node, nodes, type Question, root } from './tree.ts';

export const nodeOf = (name: string): Node => present(nodes[name], `a part of the guide called ${name}`);

/** One question on the way, and what was said to it. */
export interface Step {
  readonly name: string;
  readonly question: Question;
  readonly said: string;
}

/** The questions that lead to a part of the guide, from the first on. */
export function wayTo(name: string): readonly Step[] {
  for (const [from, node] of Object.entries(nodes)) {
    if (node.kind === 'answer') continue;
    const choice = node.choices.find(({ to }) => to === name);
    if (choice !== undefined) return [...wayTo(from), { name: from, question: node, said: choice.label }];
  }
  return [];
}

/** How many answers lie ahead of a part of the guide; an answer is one. */
export function answersAhead(name: string): number {
  const node = nodeOf(name);
  if (node.kind === 'answer') return 1;
  return node.choices.reduce((sum, { to }) => sum + answersAhead(to), 0);
}

/** What the guide says now. */
export function sentence(name: string): string {
  const node = nodeOf(name);
  if (node.kind === 'answer') return `${node.advice} ${node.because}`;
  const way = wayTo(name);
  const ahead = `${answersAhead(name)} answers lie ahead.`;
  return way.length === 0 ? `Nothing is said yet; ${ahead}` : `${saidSoFar(way)} ${ahead}`;
}

/** “You said: Units are off for every example; Yes.” */
const saidSoFar = (way: readonly Step[]): string => `You said: ${way.map(({ said }) => said).join('; ')}.`;

/** A row an answer: what is said on the way to it, what to do, and why. */
export function table(): TableData {
  const answers = Object.entries(nodes).filter(
    (entry): entry is [string, Answer] => entry[1].kind === 'answer',
  );
  return {
    caption: 'The whole guide, a row an answer',
    columns: [
      { label: 'What is said', long: true },
      { label: 'What to do', long: true },
      { label: 'Why', long: true },
    ],
    rows: answers.map(([name, { advice, because }]) => [
      wayTo(name)
        .map(({ question, said }) => `${question.text} ${said}.`)
        .join(' '),
      advice,
      because,
    ]),
  };
}

/** Every part of the guide by its name, the first question first. */
export const names: readonly string[] = [root, ...Object.keys(nodes).filter((name) => name !== root)];
