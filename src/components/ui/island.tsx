/**
 * What every island is made with: `export const RetrainIsland = island(Retrain)`.
 *
 * Where its view throws, as in a browser that lacks something, what the build drew takes its place again, with a sentence
 * (integrations/engage-directive.ts). Where the browser translates the page, the island goes on writing (translator-watch.ts).
 */
import { Component, type ComponentChildren, type VNode } from 'preact';
import { failed } from './failed.ts';
import { watchForTranslator } from './translator-watch.ts';

export function island<Props extends object>(View: (props: Props) => VNode): (props: Props) => VNode {
  return (props) => (
    <Keeper>
      <View {...props} />
    </Keeper>
  );
}

interface Kept {
  readonly children: ComponentChildren;
}

interface Failure {
  readonly reason: string | null;
}

class Keeper extends Component<Kept, Failure> {
  override state: Failure = { reason: null };
  #release: () => void = () => undefined;

  static override getDerivedStateFromError(error: unknown): Failure {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override componentDidMount(): void {
    const element = placeOf(this.base);
    if (element) this.#release = watchForTranslator(element);
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
    this.#release();
  }

  override componentWillUnmount(): void {
    this.#release();
  }

  override render({ children }: Kept, { reason }: Failure): ComponentChildren {
    if (reason === null) return children;
    const tell = (marker: Element | null): void => {
      placeOf(marker)?.dispatchEvent(new CustomEvent(failed, { detail: reason }));
    };
    return <span hidden ref={tell} />;
  }
}

const placeOf = (node: Node | null | undefined): Element | null =>
  node instanceof Element ? node.closest('astro-island') : null;
