/** The pad: what is drawn on it, the square that becomes the picture, and a pen for pointers and for keys. */
import { useRef, useState } from 'preact/hooks';
import { LiveRegion } from '#components/ui/LiveRegion.tsx';
import { type PadPoint, padSize } from '#lib/digits/ink.ts';
import type { PadFrame } from '#lib/digits/prepare.ts';
import { directionOf, nextPlace, placeText, startPlace } from './keys.ts';
import { padLabel } from './model.ts';
import { type PenProps, usePen } from './usePen.ts';

interface PadProps extends PenProps {
  /** Of what on the page says how it is drawn on. */
  readonly describedBy: string;
  /** null where there is nothing to frame. */
  readonly frame: PadFrame | null;
  readonly onUndo: () => void;
}

export function Pad({ describedBy, frame, onUndo, ...drawn }: PadProps) {
  const { ink } = drawn;
  const pen = usePen(drawn);
  /** The pointer that draws: a second finger does not. */
  const pointer = useRef<number | null>(null);
  const held = useRef(new Set<string>());
  /** Where the keys have the pen; null until they are used. */
  const [place, setPlace] = useState<PadPoint | null>(null);
  const [said, setSaid] = useState('');

  const goTo = (next: PadPoint): void => {
    setPlace(next);
    setSaid(placeText(next, pen.isDown()));
  };
  const release = (): void => {
    pointer.current = null;
    pen.lift();
  };

  return (
    <div class="pad">
      <div role="img" aria-label={padLabel(ink)}>
        <svg
          class="pad__drawing"
          viewBox={`0 0 ${padSize} ${padSize}`}
          aria-hidden="true"
          data-picture="shapes"
        >
          <rect class="pad__paper" width={padSize} height={padSize} />
          {frame === null ? null : (
            <rect class="pad__frame" x={frame.left} y={frame.top} width={frame.size} height={frame.size} />
          )}
          <path class="pad__ink" d={ink.map(pathOf).join('')} />
          {place === null ? null : (
            <circle
              class={pen.isDown() ? 'pad__pen pad__pen--down' : 'pad__pen'}
              cx={place.x}
              cy={place.y}
              r="12"
            />
          )}
        </svg>
      </div>
      {/* In an application a screen reader leaves the keys to what has the focus. */}
      <div role="application" aria-label="Drawing">
        <button
          type="button"
          class="pad__surface needs-script"
          aria-label="Pad to draw a digit on"
          aria-describedby={describedBy}
          onPointerDown={(event) => {
            if (event.button !== 0 || pointer.current !== null) return;
            pointer.current = event.pointerId;
            event.currentTarget.setPointerCapture(event.pointerId);
            setPlace(null);
            pen.lift();
            pen.put(onPad(event, event.currentTarget));
          }}
          onPointerMove={(event) => {
            if (event.pointerId !== pointer.current) return;
            // Between two frames a quick hand goes far: where the browser knows the way, it is drawn.
            const along = event.getCoalescedEvents?.() ?? [];
            const { currentTarget } = event;
            pen.move((along.length === 0 ? [event] : along).map((each) => onPad(each, currentTarget)));
          }}
          onPointerUp={(event) => {
            if (event.pointerId === pointer.current) release();
          }}
          onPointerCancel={(event) => {
            if (event.pointerId === pointer.current) release();
          }}
          onKeyDown={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const at = place ?? startPlace;
            if (directionOf(event.key) !== null) {
              held.current.add(event.key);
              const next = nextPlace(at, held.current);
              pen.move([next]);
              goTo(next);
            } else if (event.key === ' ') {
              if (pen.isDown()) pen.lift();
              else pen.put(at);
              goTo(at);
            } else if (event.key === 'Backspace') {
              pen.lift();
              onUndo();
            } else return;
            event.preventDefault();
          }}
          onKeyUp={(event) => held.current.delete(event.key)}
          onBlur={() => {
            held.current.clear();
            pen.lift();
            setPlace(null);
          }}
        />
      </div>
      <LiveRegion text={said} />
    </div>
  );
}

/** A stroke as a path; of a dot, a line without a length, which a round pen draws. */
const pathOf = (stroke: readonly PadPoint[]): string =>
  `M${stroke.map(({ x, y }) => `${x} ${y}`).join('L')}${stroke.length === 1 ? 'h0' : ''}`;

/** Where a pointer is, in units of the pad. */
function onPad({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>, surface: Element): PadPoint {
  const { left, top, width, height } = surface.getBoundingClientRect();
  return { x: (padSize * (clientX - left)) / width, y: (padSize * (clientY - top)) / height };
}
