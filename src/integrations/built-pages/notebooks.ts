import { present } from '#lib/assert/present.ts';
import { awaitedIn, notebookText, type Picture, readNotebook, withPictures } from '#lib/notebook/index.ts';
import { figurePicture } from './figure-picture.ts';
import type { Site, Step } from './pass.ts';
import { appendText, attribute, type Element, elements, hasClass, setAttribute, textOf } from './tree.ts';

const lessonPage = /^lessons\/([^/]+)\/index\.html$/;
/** Of a notebook, in bytes: it is mailed, uploaded and opened on small machines. */
const most = 1_000_000;
const sizeOf = (bytes: number): string =>
  bytes < 1e5 ? `${Math.ceil(bytes / 1e3)}\u00a0kB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;

/**
 * Gives the notebooks of lessons the pictures of their figures, as the lesson's page has them. A link to a notebook that asks
 * for it, by `data-with-size`, says how large it is.
 */
export function notebooks(site: Site): Step {
  const figures = new Map<string, Map<string, Element>>();
  const sizes = new Map<string, number>();
  return {
    read({ file, document }) {
      const lesson = lessonPage.exec(file)?.[1];
      if (lesson === undefined) return;
      const found = [...elements(document)].filter((element) => hasClass(element, 'figure'));
      figures.set(lesson, new Map(found.map((figure) => [attribute(figure, 'id') ?? '', figure])));
    },
    async prepare() {
      for (const [lesson, shown] of figures) {
        const pictures = new Map<string, Picture>();
        const files = site.files.filter((file) => file.startsWith(`notebooks/${lesson}.`));
        for (const file of files) {
          const bare = readNotebook(await site.read(file));
          for (const id of awaitedIn(bare)) {
            const figure = present(shown.get(id), `a figure ${id} on the page of ${lesson}`);
            if (!pictures.has(id)) pictures.set(id, await pictureOf(figure));
          }
          const text = notebookText(
            withPictures(bare, (id) => present(pictures.get(id), `a picture of ${id}`)),
          );
          const bytes = Buffer.byteLength(text);
          if (bytes > most) throw new Error(`${file}: expected at most ${most} bytes, received ${bytes}`);
          await site.write(file, text);
          sizes.set(`${site.base}/${file}`, bytes);
        }
      }
    },
    change({ document }) {
      for (const element of elements(document)) {
        if (attribute(element, 'data-with-size') === undefined) continue;
        setAttribute(element, 'data-with-size', undefined);
        const notebook = attribute(element, 'href') ?? '';
        appendText(element, ` (${sizeOf(present(sizes.get(notebook), `a notebook ${notebook}`))})`);
      }
    },
    async finish() {
      if (sizes.size === 0) return undefined;
      const largest = Math.max(...sizes.values());
      return `${sizes.size} notebooks, the largest of ${sizeOf(largest)}`;
    },
  };
}

/** A figure's picture, with the words that its page has for it. */
async function pictureOf(figure: Element): Promise<Picture> {
  const picture = await figurePicture(figure);
  const sentence = [...elements(figure)].find((element) => hasClass(element, 'figure__sentence'));
  const said = sentence === undefined ? '' : textOf(sentence).replaceAll(/\s+/g, ' ').trim();
  return { png: picture?.png.toString('base64') ?? null, alt: picture?.words || said, sentence: said };
}
