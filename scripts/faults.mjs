/**
 * Faults that the tests are there to find. `node scripts/plant-fault.mjs 7` plants one, runs the step that must fail, and
 * takes it out again; `--list` shows them all. They are no part of `npm test`: a change of the tests is held against them.
 *
 * Where the text that a fault changes has moved, the fault is aimed anew: its file, what is found there, what takes its
 * place. Where it can no longer be made, it goes, and docs/decisions/0022-tests-that-cost-what-they-find.md says why.
 */

/**
 * What must fail: a step of `npm test`, by the narrowest command that belongs to it.
 * @typedef {{ step: string, command: readonly string[], needsSite: boolean }} Check
 */

/**
 * @typedef {object} Fault
 * @property {string} name what is wrong
 * @property {string} why what it would do to a reader
 * @property {string} file relative to the root
 * @property {readonly (readonly [find: string, replace: string])[]} changes each finds its text once in the file
 * @property {Check} caughtBy
 */

/** @param {string} path @returns {Check} */
const unit = (path) => ({
  step: 'unit tests',
  command: ['vitest', 'run', '--project', 'quick', path],
  needsSite: false,
});

/** @type {Check} */
const pageTypes = { step: 'types of pages', command: ['astro', 'check'], needsSite: false };

/** The build itself refuses. @type {Check} */
const build = { step: 'build', command: [], needsSite: true };

/** @type {Check} */
const html = { step: 'valid HTML', command: ['node', 'scripts/check-html.mjs'], needsSite: true };

/** @type {Check} */
const links = { step: 'links and fragments', command: ['node', 'scripts/check-links.mjs'], needsSite: true };

/** What each page says of itself. @type {Check} */
const pages = { step: 'built pages', command: ['node', 'scripts/check-pages.mjs'], needsSite: true };

/** @param {string} spec @param {string} title @returns {Check} */
const journey = (spec, title) => ({
  step: 'journeys in Chromium',
  command: ['playwright', 'test', '--max-failures=1', `e2e/${spec}.spec.ts`, '-g', title],
  needsSite: true,
});

/** @type {readonly Fault[]} */
export const faults = [
  // Numbers
  {
    name: 'A derivative that is wrong by a hundredth',
    why: 'the plot, the formula with its numbers and every run with GELU would be false',
    file: 'src/lib/activations/gelu.ts',
    changes: [['return shareBelow(z) + z * density(z);', 'return shareBelow(z) + 0.99 * z * density(z);']],
    caughtBy: unit('src/lib/activations'),
  },
  {
    name: 'A constant of the kernel with its last digits gone',
    why: 'the page would train another SELU than the one it draws',
    file: 'src/kernel/assembly/activations/selu.ts',
    changes: [['f32x4.splat(1.0507009873554805), ', 'f32x4.splat(1.0507), ']],
    caughtBy: unit('src/lib/training/reference.test.ts'),
  },
  {
    name: 'Adam without the correction of its second moment',
    why: 'its first steps would be thirty times too small',
    file: 'src/lib/optimizers/adam.ts',
    changes: [['const correction = Math.sqrt(1 - power2);', 'const correction = 1;']],
    caughtBy: unit('src/lib/optimizers'),
  },
  {
    name: 'He’s initialisation by the outputs in place of the inputs',
    why: 'networks whose layers differ in width would start with a signal that grows or fades',
    file: 'src/lib/initializers/he.ts',
    changes: [
      [
        'deviation: (_fanOut, fanIn) => 1 / Math.sqrt(fanIn),',
        'deviation: (fanOut, _fanIn) => 1 / Math.sqrt(fanOut),',
      ],
    ],
    caughtBy: unit('src/lib/initializers'),
  },
  {
    name: 'The gradient of a loss that forgets the number of outputs',
    why: 'it would no longer be the derivative of the loss that is shown',
    file: 'src/lib/losses/bce-with-logits.ts',
    changes: [
      [
        'into[i] = (sigmoid(output_bo[i] as number) - (target_bo[i] as number)) / count;',
        'into[i] = (sigmoid(output_bo[i] as number) - (target_bo[i] as number)) / batch;',
      ],
    ],
    caughtBy: unit('src/lib/losses'),
  },
  {
    name: 'Moons a tenth further apart',
    why: 'every number on the two moons would be about other data than those described',
    file: 'src/lib/datasets/two-moons.ts',
    changes: [['sin(t) : 0.5 - sin(t)', 'sin(t) : 0.4 - sin(t)']],
    caughtBy: unit('src/lib/datasets'),
  },
  {
    name: 'An interval that leaves 5 % on each side',
    why: 'a share would be printed as surer than it is',
    file: 'src/lib/statistics/binomial.ts',
    changes: [['const tail = (1 - level) / 2;', 'const tail = 1 - level;']],
    caughtBy: unit('src/lib/statistics'),
  },
  {
    name: 'A sum that takes the platform’s logarithm',
    why: 'a run would end with other bits in another browser',
    file: 'src/lib/losses/bce-with-logits.ts',
    changes: [['log1p(exp(-Math.abs(logit)))', 'Math.log1p(exp(-Math.abs(logit)))']],
    caughtBy: unit('tests/architecture.test.ts'),
  },
  {
    name: 'A result that somebody changed by hand',
    why: 'a lesson would print a number that no run has given',
    file: 'src/lib/experiments/results/rescue.json',
    changes: [
      ['"slope0.1MedianSteps": {\n      "value": 953,', '"slope0.1MedianSteps": {\n      "value": 853,'],
    ],
    caughtBy: unit('src/lib/experiments'),
  },

  // Lessons
  {
    name: 'A finding that is called by a wrong name',
    why: 'a sentence would have a hole where its number was',
    file: 'src/content/lessons/leaky-relu.mdx',
    changes: [
      [
        'With ReLU <Finding experiment="rescue" name="reluRescued" />',
        'With ReLU <Finding experiment="rescue" name="reluRescue" />',
      ],
    ],
    caughtBy: build,
  },
  {
    name: 'A reference to a figure that there is not',
    why: 'the “figure 7.2” of the text would lead nowhere',
    file: 'src/content/lessons/choosing-the-slope.mdx',
    changes: [
      [
        'Prediction and <Ref to="slope-curves" />, 10 minutes.',
        'Prediction and <Ref to="slope-curve" />, 10 minutes.',
      ],
    ],
    caughtBy: build,
  },
  {
    name: 'A figure that awaits a prediction which nobody asks for',
    why: 'it would never say what was predicted, and its question would have no answer',
    file: 'src/content/lessons/leaky-relu.mdx',
    changes: [['<Comparison predictId="penguins-winner" />', '<Comparison predictId="penguin-winner" />']],
    caughtBy: build,
  },
  {
    name: 'A state with a value that its figure does not have',
    why: 'the figure would open on something else than the text speaks of',
    file: 'src/content/lessons/how-a-unit-dies.mdx',
    changes: [["seed: 10, view: 'wide' }}", "seed: 10, view: 'wider' }}"]],
    caughtBy: build,
  },

  // Workers and runs
  {
    name: 'A worker that dies and is not replaced',
    why: 'the figure would wait for ever',
    file: 'src/workers/pool.ts',
    changes: [['job.repeated ||= death !== null;\n    place(job);', 'job.repeated ||= death !== null;']],
    caughtBy: unit('src/workers'),
  },
  {
    name: 'A step of work that lasts over a second',
    why: 'a pause or a cancellation would come late, and pictures would stutter',
    file: 'src/workers/driver.ts',
    changes: [['const turnDuration = 12;', 'const turnDuration = 1200;']],
    caughtBy: unit('src/workers'),
  },
  {
    name: 'A run of many that goes on after Cancel',
    why: 'the count would go on under “Stopped early”, and the reader’s machine would stay busy',
    file: 'src/figures/shared/training/useSweep.ts',
    changes: [['return () => stop.abort();', 'return () => undefined;']],
    caughtBy: journey('training', 'can be cancelled'),
  },
  {
    name: 'A figure that computes where nobody sees it',
    why: 'it would cost a phone’s battery, and miss what the reader came for',
    file: 'src/figures/shared/training/useOnScreen.ts',
    changes: [['return inWindow && tabVisible;', 'return tabVisible;']],
    caughtBy: journey('training', 'what is not seen does not compute'),
  },

  // States and links
  {
    name: 'A link that keeps three decimals',
    why: 'a slope of 0.0005 would come back as 0.001',
    file: 'src/lib/parameters/fields.ts',
    changes: [['    print: printNumber,', '    print: (value) => printNumber(Number(value.toFixed(3))),']],
    caughtBy: unit('src/lib/link'),
  },
  {
    name: 'A line to embed that loses the state',
    why: 'a teacher would frame another figure than the one on the screen',
    file: 'src/components/ui/late/actions.ts',
    changes: [['new URL(link).searchParams', 'new URL(embedPage, link).searchParams']],
    caughtBy: journey('shared-links', 'gives the line'),
  },
  {
    name: 'A figure that forgets its state when another is set',
    why: 'who reloads would lose all settings but the last',
    file: 'src/components/ui/useFigureState.ts',
    changes: [['const remembered = rememberedQueries()[id];', 'const remembered = undefined;']],
    caughtBy: journey('shared-links', 'brings every figure back'),
  },
  {
    name: 'A figure that writes to texts which a translator has taken away',
    why: 'its numbers would stand still under the reader’s finger',
    file: 'src/components/ui/island.tsx',
    changes: [['if (element) this.#release = watchForTranslator(element);', '']],
    caughtBy: journey('translated', 'replaces its texts'),
  },
  {
    name: 'A bad link that is passed over in silence',
    why: 'the reader would take the default for what they were sent',
    file: 'src/components/ui/Figure.tsx',
    changes: [['const message = props.message ?? figure.message;', 'const message = props.message;']],
    caughtBy: journey('slope-lens', 'a bad link \\(slope=abc\\)'),
  },

  // What a page says of itself
  {
    name: 'Secondary text a little too pale',
    why: 'captions would be below 4.5 : 1 for tired eyes and old screens',
    file: 'src/styles/palette.ts',
    changes: [["soft: '#66645b',", "soft: '#8b897f',"]],
    caughtBy: unit('src/styles'),
  },
  {
    name: 'A text too pale on one page, in the dark alone',
    why: 'whoever reads the glossary at night could not read where a word is introduced',
    file: 'src/styles/pages/glossary.css',
    changes: [
      [
        'margin-top: 0.375rem;\n    color: var(--soft);',
        'margin-top: 0.375rem;\n    color: light-dark(var(--soft), #5d5c58);',
      ],
    ],
    caughtBy: journey('every-page', '/glossary/ is light'),
  },
  {
    name: 'A caption over its figure in place of under it',
    why: 'it would tell the point before the question, and push the chart off a phone’s screen',
    file: 'src/components/ui/Figure.tsx',
    changes: [
      ['      <div class="figure__caption">{caption}</div>\n', ''],
      [
        '      <div class="figure__body" data-plain',
        '      <div class="figure__caption">{caption}</div>\n      <div class="figure__body" data-plain',
      ],
    ],
    caughtBy: pages,
  },
  {
    name: 'A field whose label belongs to nothing',
    why: 'a screen reader would say “edit, 1” for the seed',
    file: 'src/components/ui/Stepper.tsx',
    changes: [['<label class="control__label" for={id}>', '<label class="control__label">']],
    caughtBy: html,
  },
  {
    name: 'A heading that skips a level',
    why: 'who goes by headings would look for a section that is not there',
    file: 'src/components/prose/Exercise.astro',
    changes: [
      ['<h3 id={exerciseAnchor(title)}>', '<h4 id={exerciseAnchor(title)}>'],
      ['</h3>', '</h4>'],
    ],
    caughtBy: html,
  },
  {
    name: 'A picture without a name',
    why: 'a screen reader would say “image” and nothing else',
    file: 'src/components/ui/charts/LiveChart.tsx',
    changes: [['<div role="img" aria-label={label}>', '<div role="img">']],
    caughtBy: journey('every-page', '/embed/slope-lens/ is light'),
  },
  {
    name: 'A link to the text that names no element',
    why: 'who goes by keyboard would pass through the header on every page',
    file: 'src/layouts/Page.astro',
    changes: [['<a class="skip-link" href="#content">', '<a class="skip-link" href="#main">']],
    caughtBy: links,
  },
  {
    name: 'A paragraph in a paragraph',
    why: 'browsers would each mend it in their own way',
    file: 'src/components/prose/KeyIdea.astro',
    changes: [
      [
        '<div class="key-idea" role="note" aria-label="Key idea">',
        '<p class="key-idea" role="note" aria-label="Key idea">',
      ],
      ['</div>', '</p>'],
    ],
    caughtBy: build,
  },
  {
    name: 'Every page says that its address is the home page',
    why: 'search engines would drop all lessons',
    file: 'src/layouts/Page.astro',
    changes: [
      [
        'const canonical = new URL(Astro.url.pathname, Astro.site);',
        "const canonical = new URL(internal('/'), Astro.site);",
      ],
    ],
    caughtBy: pages,
  },

  // Other hosts, policies, headers
  {
    name: 'Words of a search that go to another host',
    why: 'the course promises that nothing leaves the browser',
    file: 'src/components/site/search/dialog.ts',
    changes: [
      [
        "  asked = words;\n  if (words === '') {",
        "  asked = words;\n  new Image().src = '//stats.example.org/?' + words;\n  if (words === '') {",
      ],
    ],
    caughtBy: journey('search', 'a word that no page has'),
  },
  {
    name: 'A policy that allows what it does not name',
    why: 'a mistake elsewhere could fetch from any host, and no browser would stop it',
    file: 'src/integrations/built-pages/policy.ts',
    changes: [[`'default-src': ["'none'"],`, `'default-src': ['*'],`]],
    caughtBy: pages,
  },
  {
    name: 'A header that is gone',
    why: 'a browser would guess what a file is',
    file: 'src/integrations/built-pages/headers.ts',
    changes: [["      'X-Content-Type-Options': 'nosniff',\n", '']],
    caughtBy: unit('tests/serving.test.ts'),
  },
  {
    name: 'A style that the policy refuses',
    why: 'the explanation of a word would stand in the page’s corner',
    file: 'src/components/prose/terms.ts',
    changes: [['panel.style.left = ', "panel.setAttribute('style', 'left: 4px');\n  panel.style.left = "]],
    caughtBy: journey('glossary', 'a word explains itself on hover'),
  },

  // Hands, eyes and ears
  {
    name: 'A mark so near to another that a drag cannot reach it',
    why: 'the value that the text speaks of could not be set by a thumb',
    file: 'src/figures/retrain/figure.ts',
    changes: [['marks: [0.01, 0.1, 0.5, 1, 3]', 'marks: [0.01, 0.1, 0.5, 0.51, 1, 3]']],
    caughtBy: unit('src/figures/registry.test.ts'),
  },
  {
    name: 'Marks that take a tap and do nothing',
    why: 'the values under a slider would look like buttons and be none',
    file: 'src/components/ui/Slider.tsx',
    changes: [['                onInput(mark);\n', '']],
    caughtBy: journey('phone', 'every slider of path-product to each of its marks'),
  },
  {
    name: 'A slider on which the page does not scroll',
    why: 'a phone’s reader would be stuck at every figure',
    file: 'src/components/ui/Slider.css',
    changes: [['cursor: pointer;\n    touch-action: pan-y;', 'cursor: pointer;\n    touch-action: none;']],
    caughtBy: journey('phone', 'the page scrolls under a thumb that starts anywhere on path-product'),
  },
  {
    name: 'An arrow key that does nothing',
    why: 'who searches by keyboard could not go down to what was found',
    file: 'src/components/site/search/dialog.ts',
    changes: [
      [
        "if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;",
        "if (event.key !== 'ArrowUp') return;",
      ],
    ],
    caughtBy: journey('search', 'a word is found by keyboard alone'),
  },
  {
    name: 'The focus is lost with the button that had it',
    why: 'who goes by keyboard would begin at the top of the page again',
    file: 'src/components/prose/predict.ts',
    changes: [['  outcome.focus({ preventScroll: true });\n', '']],
    caughtBy: journey('predict', 'who does not want to predict'),
  },
  {
    name: 'A live region that says nothing',
    why: 'a screen reader would be silent after every run',
    file: 'src/components/ui/LiveRegion.tsx',
    changes: [['setTimeout(() => setSpoken(text), rest)', "setTimeout(() => setSpoken(''), rest)"]],
    caughtBy: journey('heard', 'a slider says its value itself'),
  },
  {
    name: 'A live region that talks to who only reads past',
    why: 'a screen reader would be interrupted by every figure on the way down',
    file: 'src/components/ui/LiveRegion.tsx',
    changes: [['    if (!isUsed.current) return;\n', '']],
    caughtBy: journey('heard', 'who reads past its figures'),
  },
  {
    name: 'A prediction that does not uncover its outcome',
    why: 'the reader would have answered and see nothing',
    file: 'src/components/prose/predict.ts',
    changes: [
      [
        "    say('Noted. Now see what happens.');\n    mark();\n",
        "    say('Noted. Now see what happens.');\n",
      ],
    ],
    caughtBy: journey('predict', 'the neuron is uncovered by a prediction'),
  },
  {
    name: 'A figure without its still',
    why: 'on paper and without scripts there would be a gap under the title',
    file: 'src/figures/learned-slopes/LearnedSlopes.astro',
    changes: [['<Still slot="still" chart={chart(runs)} />', '<Fragment slot="still" />']],
    caughtBy: pages,
  },
  {
    name: 'Paper that leaves out the key ideas',
    why: 'a printed lesson would lack the sentences to take home',
    file: 'src/styles/print.css',
    changes: [
      [
        '    .needs-script,\n    .figure .needs-script {',
        '    .needs-script,\n    .prose .key-idea,\n    .figure .needs-script {',
      ],
    ],
    caughtBy: journey('paper', 'leaky-relu/ on paper'),
  },
  {
    name: 'A chosen option that forced colours do not show',
    why: 'in a high-contrast theme nobody could see which data are shown',
    file: 'src/components/ui/Choice.css',
    changes: [
      ['    .choice__option input:checked + span {\n      border: 3px solid Highlight;\n    }\n', ''],
    ],
    caughtBy: journey('forced-colours', 'what is chosen, pressed and focused'),
  },
  {
    name: 'A run that moves before readers who asked for less motion',
    why: 'they would see three hundred pictures in place of one',
    file: 'src/figures/shared/training/useLiveRun.ts',
    changes: [
      [
        "matchMedia('(prefers-reduced-motion: reduce)').matches",
        "matchMedia('(prefers-reduced-motion: none)').matches",
      ],
    ],
    caughtBy: journey('training', 'trains to the end'),
  },
  {
    name: 'A page that the search does not know',
    why: 'a word of the glossary would be “on no page”',
    file: 'src/layouts/Text.astro',
    changes: [['<article data-pagefind-body ', '<article ']],
    caughtBy: journey('search', 'found by its title'),
  },
  {
    name: 'Storage that throws into the page',
    why: 'with cookies off no prediction could be made',
    file: 'src/components/ui/storage.ts',
    changes: [
      [
        '  try {\n    return localStorage.getItem(key);\n  } catch {\n    return null;\n  }',
        '  return localStorage.getItem(key);',
      ],
    ],
    caughtBy: unit('src/components/ui'),
  },
  {
    name: 'A caption that is cut off where a reader widens its lines',
    why: 'the last lines would be gone (WCAG 1.4.12)',
    file: 'src/components/ui/Figure.css',
    changes: [
      [
        '.figure__caption {\n    max-width: 58rem;',
        '.figure__caption {\n    max-height: 9rem;\n    overflow: hidden;\n    max-width: 58rem;',
      ],
    ],
    caughtBy: journey('spacing', 'leaky-relu/ with wide spacing'),
  },
  {
    name: 'The chart’s code loaded with every lesson',
    why: 'a reader on a slow line would wait for what they may never use',
    file: 'src/components/prose/terms.ts',
    changes: [['const gap = 6;', "import '../ui/charts/live.ts';\n\nconst gap = 6;"]],
    caughtBy: journey('every-page', '/lessons/leaky-relu/ is light'),
  },
  {
    name: 'A page that moves while one reads',
    why: 'the line under the reader’s eye would jump as a figure goes live',
    file: 'src/components/ui/charts/Chart.css',
    changes: [
      [
        '.chart[data-live] .chart__still {\n    visibility: hidden;',
        '.chart[data-live] .chart__still {\n    display: none;',
      ],
    ],
    caughtBy: journey('nothing-moves', 'nothing moves by itself at 360 px'),
  },
  {
    name: 'A page wider than a phone',
    why: 'every line of the glossary would have to be pushed to and fro',
    file: 'src/styles/pages/glossary.css',
    changes: [['.letters {\n    display: flex;\n    flex-wrap: wrap;', '.letters {\n    display: flex;']],
    caughtBy: journey('every-page', '/glossary/ is light'),
  },

  // Editions
  {
    name: 'An edition that forgets an element of the vocabulary',
    why: 'lessons that use it would not be built, or would have a hole there',
    file: 'src/editions/web/Text.astro',
    changes: [['  Term,\n  Verdict,\n}', '  Verdict,\n}']],
    caughtBy: pageTypes,
  },
  {
    name: 'An outline that tells what came of a prediction',
    why: 'who looks up what a lesson covers would have nothing left to predict',
    file: 'src/editions/outline/outline.ts',
    changes: [['    Outcome: nothing,', '    Outcome: (_, inner) => [entry(paragraph(wordsIn(inner)))],']],
    caughtBy: unit('src/editions'),
  },
  {
    name: 'A student’s notebook with the answers',
    why: 'an exercise would be read in place of being worked',
    file: 'src/editions/notebook/notebook.ts',
    changes: [['isStudent ? [] : [block(`**', 'isStudent && !label ? [] : [block(`**']],
    caughtBy: unit('src/editions'),
  },
];
