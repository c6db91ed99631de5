import type { WrittenCell, WrittenNotebook } from './format.ts';
import { linesOf, textOf } from './lines.ts';
import { plain } from './plain.ts';

/** A picture of a figure as it stands. */
export interface Picture {
  /** A PNG in Base64; null where the figure draws nothing that can be taken along. */
  readonly png: string | null;
  /** What the picture shows, for who does not see it. */
  readonly alt: string;
  /** The figure's own sentence on its state. */
  readonly sentence: string;
}

const nameOf = (figure: string): string => `${figure}.png`;

/** The line that holds the place of a figure's picture. */
export const placeOf = (figure: string): string => `![](attachment:${nameOf(figure)})`;

const places = /^!\[\]\(attachment:(.+)\.png\)$/gm;

const figuresIn = (cell: WrittenCell): readonly string[] =>
  cell.cell_type === 'markdown' ? [...textOf(cell).matchAll(places)].map(([, figure = '']) => figure) : [];

/** The figures whose pictures have a place in a notebook. */
export const awaitedIn = ({ cells }: WrittenNotebook): readonly string[] => cells.flatMap(figuresIn);

/** Puts pictures into the places that wait for them, each with its figure's sentence. Throws where a figure has none. */
export function withPictures(
  notebook: WrittenNotebook,
  pictureOf: (figure: string) => Picture,
): WrittenNotebook {
  return { ...notebook, cells: notebook.cells.map((cell) => withPicture(cell, pictureOf)) };
}

function withPicture(cell: WrittenCell, pictureOf: (figure: string) => Picture): WrittenCell {
  const pictures = new Map(figuresIn(cell).map((figure) => [figure, pictureOf(figure)]));
  if (cell.cell_type !== 'markdown' || pictures.size === 0) return cell;
  const text = [...pictures].reduce(
    (before, [figure, { png, alt, sentence }]) =>
      before.replace(placeOf(figure), () =>
        png === null
          ? plain(sentence)
          : `![${plain(alt)}](attachment:${nameOf(figure)})\n\n${plain(sentence)}`,
      ),
    textOf(cell),
  );
  const attachments = [...pictures].flatMap(([figure, { png }]) =>
    png === null ? [] : [[nameOf(figure), { 'image/png': png }] as const],
  );
  return {
    ...cell,
    source: linesOf(text),
    ...(attachments.length > 0 && { attachments: Object.fromEntries(attachments) }),
  };
}
