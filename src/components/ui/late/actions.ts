/** What is done by the actions under a figure: loaded when one is pressed, as most never are. Each gives what is told then. */
import { printQuery } from '#lib/link/index.ts';
import { tableToCsv } from '../csv.ts';
import { download } from '../download.ts';
import { frameLine, frameSize } from '../frame-line.ts';
import { figurePicture } from '../picture.ts';
import type { FigureResult, TableData } from '../table.ts';
import type { FigureHandle } from '../useFigure.ts';
import { copy } from './copy.ts';
import { pinnedLink } from './result.ts';

export interface Notice {
  readonly text: string;
  /** To be copied by hand. */
  readonly shown?: { readonly label: string; readonly value: string };
  /** The page that it leads to. */
  readonly page?: string;
}

/** The figure as it was when the action was pressed. */
export interface Pressed {
  readonly figure: Pick<FigureHandle<object>, 'frame' | 'root' | 'wantExact'>;
  /** “figure 6.1” */
  readonly name: string;
  readonly sentence: string;
  readonly table: TableData;
  readonly result: FigureResult;
  /** To its state. */
  readonly link: string;
  readonly embedPage: string;
  readonly body: HTMLElement | null;
}

async function copyLink(name: string, link: string, what: string): Promise<Notice> {
  if (await copy(link)) return { text: `The link to ${what} is copied.` };
  return { text: `The link to ${what}:`, shown: { label: `Address of ${what} of ${name}`, value: link } };
}

export const actions = {
  Link: ({ name, link }: Pressed): Promise<Notice> => copyLink(name, link, 'this state'),

  async Pin({ figure, name, link, result }: Pressed): Promise<Notice> {
    figure.wantExact();
    const pinned = pinnedLink(link, result, figure.frame);
    return 'refusal' in pinned
      ? { text: pinned.refusal }
      : copyLink(name, pinned.link, 'this state and its result');
  },

  async CSV({ figure, table }: Pressed): Promise<null> {
    download(
      `${figure.frame.embedId}.csv`,
      new Blob([tableToCsv(table)], { type: 'text/csv;charset=utf-8' }),
    );
    return null;
  },

  async PNG({ figure, body, sentence }: Pressed): Promise<Notice | null> {
    if (body === null) return null;
    const { number, title, embedId } = figure.frame;
    try {
      const heading = number === undefined ? title : `Figure ${number}  ${title}`;
      download(`${embedId}.png`, await figurePicture(body, heading, sentence));
      return null;
    } catch {
      return { text: 'This browser could not make a picture of the figure.' };
    }
  },

  async Embed({ figure, name, link, embedPage }: Pressed): Promise<Notice> {
    const query = new URL(link).searchParams;
    query.delete('fig');
    const address = new URL(`${embedPage}?${printQuery(query)}`, location.href).href;
    const line = frameLine({ address, title: figure.frame.title, ...frameSize(figure.root.current) });
    return {
      text: `The line that embeds this state in a page${(await copy(line)) ? ' is copied' : ''}:`,
      shown: { label: `Line that embeds ${name}`, value: line },
      ...(location.pathname === embedPage ? {} : { page: address }),
    };
  },
};
