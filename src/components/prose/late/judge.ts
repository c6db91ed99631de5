/**
 * Sets predictions against what they came to, in the three places where a reader looks: beside the outcome, at the question,
 * and in the list at the lesson's end. A place beside an outcome says which prediction it judges and, once that is known, what
 * it came to (`data-judges`, `data-came-out`). A prediction that has come out stays as it is: whoever has seen it is wiser. The list
 * also says how many exercises by code are solved.
 */
import { recall } from '../../ui/storage.ts';
import { phrasesOf, summary } from './judge-phrases.ts';
import { keepOutcome, keptOf } from './predictions.ts';

/** What is said already is not said again. */
function say(place: Element | null, text: string): void {
  if (place !== null && place.textContent !== text) place.textContent = text;
}

/** The question as the page asks it. */
function questionOf(field: HTMLFieldSetElement) {
  const labels = [...field.querySelectorAll('label')];
  const words = new Map(
    labels.map((label) => [label.querySelector('input')?.value ?? '', label.textContent?.trim() ?? '']),
  );
  const { prediction: id = '', explain = '' } = field.dataset;
  return { id, explain, words, text: field.querySelector('legend')?.lastChild?.textContent?.trim() ?? '' };
}

/** Where a prediction is judged: in the figure that answers it, else under its first outcome in words. */
function placesOf(id: string): readonly HTMLElement[] {
  const places = [...document.querySelectorAll<HTMLElement>(`[data-judges="${CSS.escape(id)}"]`)];
  const inFigures = places.filter((place) => place.closest('.figure') !== null);
  return inFigures.length > 0 ? inFigures : places.slice(0, 1);
}

function judge(): void {
  const fields = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-prediction]')];
  const judged = fields.map((field) => {
    const question = questionOf(field);
    const { id, words } = question;
    const kept = () => keptOf(id, [...words.keys()]);
    const before = kept();
    for (const place of placesOf(id)) {
      const cameOut = place.closest('[data-covered]') === null ? (place.dataset.cameOut ?? null) : null;
      say(place, phrasesOf(question, { ...before, cameOut }).verdict);
      if (cameOut !== null) keepOutcome(id, cameOut);
    }
    const now = kept();
    for (const radio of field.querySelectorAll('input')) {
      radio.disabled = now.cameOut !== null && radio.value !== now.predicted;
    }
    if (before.cameOut === null && now.cameOut !== null)
      say(field.querySelector('[aria-live]'), phrasesOf(question, now).note);
    return { ...question, ...now, anchor: field.id };
  });

  const list = document.querySelector<HTMLElement>('[data-questions] ol')?.closest('section') ?? null;
  if (list === null) return;
  list.hidden = judged.every(({ predicted }) => predicted === null);
  const graded = [...document.querySelectorAll<HTMLElement>('[data-graded]')].map(
    ({ dataset }) => recall(`solved:${dataset.code}`) !== null,
  );
  say(list.querySelector('[aria-live]'), summary(judged, graded));
  list.querySelector('ol')?.replaceChildren(
    ...judged.map((one) => {
      const [item, link, line] = [
        document.createElement('li'),
        document.createElement('a'),
        document.createElement('p'),
      ];
      link.href = `#${one.anchor}`;
      link.textContent = one.text;
      line.textContent = phrasesOf(one, one).line;
      item.append(link, line);
      return item;
    }),
  );
}

judge();
document.addEventListener('outcome', judge);
