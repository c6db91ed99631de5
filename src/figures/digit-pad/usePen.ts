/**
 * A pen on the pad: where it goes, whatever moves it, becomes strokes.
 *
 * const pen = usePen({ ink, isExample, onDraw, onCommit })
 *   pen.put(point)     it comes down
 *   pen.move(points)   it goes on, when it is down
 *   pen.lift()         it comes up: the drawing is settled
 *   pen.isDown()
 */
import { useRef } from 'preact/hooks';
import { mostStrokes, strokesAlong } from '#lib/digits/draw.ts';
import type { Ink, PadPoint } from '#lib/digits/ink.ts';

export interface PenProps {
  readonly ink: Ink;
  /** The first stroke then begins a drawing of its own. */
  readonly isExample: boolean;
  readonly onDraw: (ink: Ink) => void;
  readonly onCommit: () => void;
}

export interface Pen {
  put(point: PadPoint): void;
  move(points: readonly PadPoint[]): void;
  lift(): void;
  isDown(): boolean;
}

export function usePen({ ink, isExample, onDraw, onCommit }: PenProps): Pen {
  const line = useRef<{ readonly before: Ink; readonly way: readonly PadPoint[] } | null>(null);
  const draw = (before: Ink, way: readonly PadPoint[]): void => {
    line.current = { before, way };
    onDraw([...before, ...strokesAlong(way)].slice(0, mostStrokes));
  };
  return {
    put: (point) => draw(isExample ? [] : ink, [point]),
    move(points) {
      if (line.current !== null) draw(line.current.before, [...line.current.way, ...points]);
    },
    lift() {
      if (line.current === null) return;
      line.current = null;
      onCommit();
    },
    isDown: () => line.current !== null,
  };
}
