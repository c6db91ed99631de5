/**
 * A decision boundary in an island: its still keeps the box, the live canvas takes its exact place. It is laid
 * out at the still's size and scaled.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onRedraw, pixelRatio, themePalette } from '#components/ui/charts/palette.ts';
import { type BoundaryPicture, drawBoundary, drawData, drawRegions } from '#lib/charts/boundary.ts';
import { type BoundaryContent, boundarySizes, boundaryWideFrom } from './boundary-content.ts';

interface BoundaryPlotProps {
  /** null: the still is shown. */
  readonly content: BoundaryContent | null;
  readonly description: string;
  readonly still: ComponentChildren;
}

export function BoundaryPlot({ content, description, still }: BoundaryPlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(content);
  const redraw = useRef<() => void>(() => undefined);
  const [isLive, setIsLive] = useState(false);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const pen = element.getContext('2d');
    if (pen === null) throw new Error('canvas: expected a 2D context, received none');
    let frame = 0;
    let palette = themePalette();
    // Remembered, so that a drawing between two frames does not ask for a layout.
    let room = 0;
    let font = { fontFamily: '', fontSize: 0 };
    let layer = dataLayer();
    let isOpen = true;
    const draw = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      if (latest.current === null || room === 0) return;
      const { width, height } = boundarySizes[room < boundaryWideFrom ? 'narrow' : 'wide'];
      const ratio = (pixelRatio() * room) / width;
      const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
      if (element.width !== pixels.width) element.width = pixels.width;
      if (element.height !== pixels.height) element.height = pixels.height;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      const picture = { ...latest.current, width, height, palette, ...font };
      const data = layer(picture, element, ratio);
      if (data === null) drawBoundary(pen, picture);
      else {
        drawRegions(pen, picture);
        pen.resetTransform();
        pen.drawImage(data, 0, 0);
      }
      setIsLive(true);
    };
    const request = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    redraw.current = draw;
    const resize = new ResizeObserver(() => {
      room = element.getBoundingClientRect().width;
      const { fontFamily, fontSize } = getComputedStyle(element);
      font = { fontFamily, fontSize: Number.parseFloat(fontSize) };
      request();
    });
    resize.observe(element);
    const stopRedraws = onRedraw(() => {
      palette = themePalette();
      draw();
    });
    // Text drawn before its font has come would stay in the fallback.
    document.fonts.ready.then(
      () => {
        layer = dataLayer();
        if (isOpen) request();
      },
      () => undefined,
    );
    return () => {
      isOpen = false;
      cancelAnimationFrame(frame);
      resize.disconnect();
      stopRedraws();
    };
  }, []);

  // At once: an answer comes between two frames, and the frame that shows it then has the less to do.
  useLayoutEffect(() => {
    latest.current = content;
    if (content === null) setIsLive(false);
    redraw.current();
  }, [content]);

  return (
    <div class="boundary" data-live={isLive ? '' : undefined}>
      <div role="img" aria-label={description}>
        {/* A screen reader passes over a picture that has things inside. */}
        <div aria-hidden="true">
          <div class="boundary__still">{still}</div>
          <canvas ref={canvas} class="boundary__canvas" />
        </div>
      </div>
    </div>
  );
}

/**
 * Points and axes as a picture of their own, to be laid over one boundary after the other: they cost more than the regions.
 * null for the first boundary on a plane, after which there may be no second, and where there are no regions or more than
 * regions and points.
 */
function dataLayer(): (
  picture: BoundaryPicture,
  size: { readonly width: number; readonly height: number },
  ratio: number,
) => HTMLCanvasElement | null {
  let before: readonly unknown[] = [];
  let made: HTMLCanvasElement | null = null;
  return (picture, { width, height }, ratio) => {
    const { field: _, ...rest } = picture;
    const parts = [...Object.values(rest), width, height, ratio];
    if (picture.overlay !== undefined || picture.field === null) return null;
    if (parts.length !== before.length || parts.some((part, i) => part !== before[i])) {
      before = parts;
      made = null;
      return null;
    }
    if (made === null) {
      made = document.createElement('canvas');
      Object.assign(made, { width, height });
      const pen = made.getContext('2d');
      if (pen === null) return null;
      pen.scale(ratio, ratio);
      // As regions leave it: rings are drawn open, and close under a round end.
      pen.lineCap = 'round';
      drawData(pen, picture);
    }
    return made;
  };
}
