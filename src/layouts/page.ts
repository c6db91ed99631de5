/**
 * What pages do by themselves, before a reader touches a figure. One file for every page: a phone waits longer for many small
 * ones than for this. What finds nothing of its own on a page does nothing there; what one page alone needs
 * stands with its component.
 */
import '#components/site/arrival.ts';
import '#components/site/current-section.ts';
import '#components/site/layout-later.ts';
import '#components/site/lesson-marks.ts';
import '#components/site/lesson-progress.ts';
import '#components/site/outdated.ts';
import '#components/site/search/button.ts';
import '#components/site/theme-switch.ts';
import '#components/site/wide-table.ts';
import '#components/prose/code.ts';
import '#components/prose/copy.ts';
import '#components/prose/predict.ts';
import '#components/prose/terms.ts';
