import type { ElementOf, Heading, LessonNode, Markdown } from '#course/document.ts';
import type { ElementName } from '#course/vocabulary.ts';
import type { Edition } from './edition.ts';

/** How a lesson's tree is shown: its elements, its headings, its Markdown, and what stands one after the other. */
export interface Showing<Shown> {
  readonly elements: Edition<Shown>;
  heading(heading: Heading): Shown;
  markdown(node: Markdown, inner: Shown): Shown;
  joined(parts: readonly Shown[]): Shown;
}

/** Shows nodes from the inside out. */
export function show<Shown>(nodes: readonly LessonNode[], showing: Showing<Shown>): Shown {
  const element = <Name extends ElementName>({ name, props, children }: ElementOf<Name>): Shown =>
    showing.elements[name](props, show(children, showing));
  const one = (node: LessonNode): Shown => {
    switch (node.kind) {
      case 'element':
        return element(node);
      case 'heading':
        return showing.heading(node);
      case 'markdown':
        return showing.markdown(node, show(node.children, showing));
    }
  };
  return showing.joined(nodes.map(one));
}
