/**
 * Brings readers where their link means: to a section or a figure with the stop of a sentence after its fragment, to a
 * figure that is named without a fragment. A figure that is not on the page is told, and a result that is of none.
 */
import { namedFigure, readQuery } from '#lib/link/query.ts';
import { idsMeant } from './meant.ts';

const params = readQuery(location.search);
const named = namedFigure(params);

/** Goes to the first of these that is on the page, unless the browser itself has found it. */
function arrive(ids: readonly string[]): void {
  const meant = ids.find((id) => document.getElementById(id) !== null);
  if (meant !== undefined && meant !== idsMeant(location.hash)[0]) {
    location.replace(`#${encodeURIComponent(meant)}`);
  }
}

arrive([...idsMeant(location.hash), named ?? '']);
// A link is also pasted where its page is open. Its figure has been shown by then: “#” alone leads to the top.
addEventListener('hashchange', () => arrive(idsMeant(location.hash)));

if (named !== null && document.getElementById(named)?.dataset.figure === undefined) {
  // Where the words for it do not come, the page is as without the name.
  import('./late/no-such-figure.ts').then(({ tellMissing }) => tellMissing(named)).catch(() => undefined);
}

// A page to embed has one figure, which is meant without its name; and not only figures have results.
const isOfFigures =
  document.querySelector('[data-figure]') !== null && document.documentElement.dataset.embed === undefined;
if (named === null && isOfFigures && params.has('digest')) {
  import('./late/no-such-figure.ts').then(({ tellUnnamed }) => tellUnnamed()).catch(() => undefined);
}
