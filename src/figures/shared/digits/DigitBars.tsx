/** How sure a network is of each of the ten digits, a bar each. */
import './digit-bars.css';

/** One bar of the ten. */
export interface DigitBar {
  readonly digit: number;
  readonly share: number;
  /** What stands beside it. */
  readonly text: string;
  /** Whether it is the digit that was read, or the one that it was. */
  readonly mark: 'read' | 'was' | null;
}

export function DigitBars({ bars }: { readonly bars: readonly DigitBar[] }) {
  return (
    <ol class="digit-bars" aria-label="How sure the network is of each of the ten">
      {bars.map(({ digit, share, text, mark }) => (
        <li key={digit} data-mark={mark ?? undefined}>
          <span data-picture="text">{digit}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" data-picture="shapes">
            <path d={`M0 4h${Math.round(1000 * share) / 10}`} />
          </svg>
          <span data-picture="text">{text}</span>
        </li>
      ))}
    </ol>
  );
}
