/** What the lines and rings of the plane stand for. */
import type { ComponentChildren } from 'preact';

interface PlaneLegendProps {
  /** Whether a unit of the first layer is followed. */
  readonly followed: boolean;
}

export function PlaneLegend({ followed }: PlaneLegendProps) {
  return (
    <ul class="legend">
      <Entry text="z = 0 of a unit; the tick points to its on side" className="plane-line">
        <path d="M0 8H28M14 8V2" />
      </Entry>
      <Entry text="off for every point" className="plane-line plane-line--off">
        <path d="M0 8H28" />
      </Entry>
      {followed && (
        <>
          <Entry text="followed unit, after this step" className="plane-line plane-line--followed">
            <path d="M0 8H28" />
          </Entry>
          <Entry text="and before it" className="plane-line plane-line--before">
            <path d="M0 8H28" />
          </Entry>
        </>
      )}
    </ul>
  );
}

interface EntryProps {
  readonly text: string;
  readonly className: string;
  readonly children: ComponentChildren;
}

function Entry({ text, className, children }: EntryProps) {
  return (
    <li>
      <svg class={className} viewBox="0 0 28 16" aria-hidden="true" data-picture="shapes">
        {children}
      </svg>
      <span data-picture="text">{text}</span>
    </li>
  );
}
