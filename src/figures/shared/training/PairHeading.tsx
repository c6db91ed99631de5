/** The name of one side of a pair, in its colour, beside a sample of its line. */
import type { ComponentChildren } from 'preact';

interface PairHeadingProps {
  readonly activation: 'relu' | 'leaky-relu';
  readonly children: ComponentChildren;
}

export function PairHeading({ activation, children }: PairHeadingProps) {
  return (
    <p class="pair__heading" data-activation={activation}>
      <svg class="pair__sample" viewBox="0 0 28 8" aria-hidden="true" data-picture="shapes">
        <path d="M0 4H28" stroke-dasharray={activation === 'relu' ? '7 5' : undefined} />
      </svg>
      <span data-picture="text">{children}</span>
    </p>
  );
}
