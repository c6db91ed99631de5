/**
 * Brings readers where their link means: to a section or a figure with the stop of a sentence after its fragment, to a
 * figure that is named without a fragment. A figure that is not on the page is told, and a result that is of none.
 */
import { idsMeant } from './meant.ts';

const params = new URLSearchParams(location.search);
const named = params.get('fig');
const [exact] = idsMeant(location.hash);

if (exact === undefined || document.getElementById(exact) === null) {
  const meant = [...idsMeant(location.hash), named ?? ''].find((id) => document.getElementById(id) !== null);
  if (meant !== undefined) location.replace(`#${encodeURIComponent(meant)}`);
}

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
