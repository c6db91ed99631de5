/** Formulas are copied as plain text: “w₁x₁ + b”, not what KaTeX is made of. A part of a formula is copied as all of it. */
import { type MathNode, plainMath } from './plain-math.ts';

const nodeOf = (element: Element): MathNode => ({
  name: element.localName,
  text: element.textContent ?? '',
  children: [...element.children].map(nodeOf),
});

const formulaAt = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null;

/** What is selected, without formulas that are there by half. */
function wholeRange(selected: Range): Range {
  const range = selected.cloneRange();
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  return range;
}

/** The text of an element with its lines and cells, as the browser writes what is selected. */
function laidOut(place: Element, selection: Selection): string {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.selectAllChildren(place);
  const text = selection.toString();
  if (anchorNode !== null && focusNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  return text;
}

/** Makes markup fit for another document: addresses that lead here from there, and nothing that this page alone knows. */
function free(place: Element): void {
  for (const wrapper of place.querySelectorAll('astro-island, astro-slot')) {
    wrapper.replaceWith(...wrapper.childNodes);
  }
  for (const name of ['href', 'src']) {
    for (const element of place.querySelectorAll(`[${name}]`)) {
      const whole: unknown = Reflect.get(element, name);
      // Within a drawing it is no text, and leads to another part of the drawing.
      if (typeof whole === 'string') element.setAttribute(name, whole);
    }
  }
}

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  // What is selected in a field is no part of it.
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
  const place = document.createElement('div');
  place.className = 'visually-hidden';
  place.append(wholeRange(selection.getRangeAt(0)).cloneContents());
  const formulas = place.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const unseen of place.querySelectorAll('script, style, template, noscript')) unseen.remove();
  for (const formula of formulas) {
    const math = formula.querySelector('math');
    if (math !== null) formula.replaceWith(plainMath(nodeOf(math)));
  }
  document.body.append(place);
  event.clipboardData.setData('text/plain', laidOut(place, selection));
  free(place);
  const markup = new XMLSerializer();
  const written = [...place.childNodes].map((node) => markup.serializeToString(node)).join('');
  event.clipboardData.setData('text/html', written);
  place.remove();
  event.preventDefault();
});
