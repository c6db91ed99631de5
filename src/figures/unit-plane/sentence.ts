/** What the figure says: true of every state. */

import { plural, upperFirst } from '#components/ui/grammar.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount } from '#lib/charts/format.ts';
import type { LayerTotals, UnitEvent, UnitUpdate } from '#lib/unit-ledger/index.ts';
import type { UnitPlace, UnitPlanePicture } from '#workers/tasks/index.ts';
import { accuracyText, divergingText, isDiverging } from '../shared/training/measured.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import type { UnitPlaneState } from './figure.ts';
import { eventOfFollowed } from './ledger.ts';
import { isOver } from './model.ts';
import { causeText, nameOf, signed } from './phrases.ts';
import { pushing, updateRows } from './update.ts';

/** What the figure says now. */
export function sentence(state: UnitPlaneState, phase: RunPhase, picture: UnitPlanePicture): string {
  const { measurement, divergence } = picture;
  if (divergence !== null) {
    const cause = divergence.cause.charAt(0).toLowerCase() + divergence.cause.slice(1);
    return `The run diverged: ${cause.replace(/\.$/, '')}. A smaller learning rate keeps it finite.`;
  }
  if (isDiverging(measurement)) {
    return `Step ${formatCount(measurement.step)}: the run ${divergingText(measurement)}. A smaller learning rate keeps it small.`;
  }
  if (phase === 'running') return `Step ${formatCount(measurement.step)}: ${stateSentence(state, picture)}`;
  const event = eventOfFollowed(state, picture);
  if (event !== null && picture.update !== null) return eventSentence(event, picture.update, state.momentum);
  if (isOver(picture)) return endSentence(state, picture);
  if (state.follow !== null && picture.update !== null) return followSentence(state.follow, picture);
  if (measurement.step === 0) return startSentence(state, picture);
  return `Step ${formatCount(measurement.step)}: ${right(picture)}; ${stateSentence(state, picture)}`;
}

function right({ measurement }: UnitPlanePicture): string {
  return `${accuracyText(measurement.trainAccuracy)} of the points are right`;
}

function endSentence({ follow, slope }: UnitPlaneState, picture: UnitPlanePicture): string {
  const { measurement, totals, units } = picture;
  const outcome = `After ${plural(measurement.step, 'step')} ${right(picture)}. ${totals.map((layer, index) => layerSentence(layer, index, slope)).join(' ')}`;
  if (follow === null) return outcome;
  const state = at(at(units, follow.layer), follow.unit);
  return `${outcome} ${upperFirst(nameOf(follow))} is ${state}${sinceDeath(follow, picture)}.`;
}

/** Since when the unit is dead, where a step killed it, and whether it stands still. */
function sinceDeath({ layer, unit }: UnitPlace, { events, update }: UnitPlanePicture): string {
  const last = events.findLast((event) => event.layer === layer && event.unit === unit);
  if (last?.kind !== 'death') return '';
  const rests = update !== null && updateRows(update).every(({ velocity }) => velocity === 0);
  return ` since step ${formatCount(last.step)}${rests ? '; the last step did not move it' : ''}`;
}

function startSentence({ seed, follow }: UnitPlaneState, { units }: UnitPlanePicture): string {
  const off = units.map((layer) => layer.filter((unit) => unit !== 'active').length);
  const all = off.reduce((sum, layer) => sum + layer, 0);
  const start = `A fresh network from seed ${seed}, before its first step:`;
  const state =
    all === 0
      ? 'each of its units is on for some of the points.'
      : `${off.map((layer, index) => `${layer} of layer ${index + 1}`).join(' and ')} are off for every point.`;
  const followed = follow === null ? '' : ` Take a step to see what it does to ${nameOf(follow)}.`;
  return `${start} ${state}${followed}`;
}

/** “3 of 32 units are dead; so far 5 deaths and 2 revivals.” A leaky unit is inactive at most. */
function stateSentence({ slope }: UnitPlaneState, { units, totals }: UnitPlanePicture): string {
  const all = units.flat();
  const off = all.filter((unit) => unit !== 'active').length;
  if (slope > 0) {
    const end = off > 0 ? 'none is dead, so all can leave' : 'none can die';
    return `${are(off, all.length)} inactive; ${end}.`;
  }
  const sum = (read: (totals: LayerTotals) => number) => totals.reduce((so, layer) => so + read(layer), 0);
  return `${are(off, all.length)} dead; so far ${plural(
    sum(({ deaths }) => deaths),
    'death',
  )} and ${plural(
    sum(({ revivals }) => revivals),
    'revival',
  )}.`;
}

function are(number: number, of: number): string {
  return `${number === 0 ? 'none' : number} of ${of} units ${number > 1 ? 'are' : 'is'}`;
}

function layerSentence(totals: LayerTotals, layer: number, slope: number): string {
  const { units, deadAtStart, deaths, revivals, inactiveNow, deadNow } = totals;
  const name = `Layer ${layer + 1}:`;
  if (slope > 0) return `${name} ${inactiveNow} of ${units} inactive, none dead.`;
  const born = deadAtStart === 0 ? '' : `${deadAtStart} dead from the start, `;
  return `${name} ${born}${plural(deaths, 'death')}, ${plural(revivals, 'revival')}, ${deadNow} of ${units} dead.`;
}

function eventSentence(event: UnitEvent, update: UnitUpdate, momentum: number): string {
  const { before, after } = update.largest;
  const largest = `its largest z went from ${signed(before)} to ${signed(after)}`;
  const name = nameOf(event);
  const step = `Step ${formatCount(event.step)}`;
  switch (event.kind) {
    case 'death':
      return `${step} killed ${name}: ${largest}, so it is off for every point, and its gradient is 0 from here on. ${outlook(event, momentum)}`;
    case 'turned-inactive':
      return `${step} switched ${name} off for every point: ${largest}. It still passes a gradient, so it can leave.`;
    case 'revival':
    case 'turned-active':
      return `${step} brought ${name} back: ${largest}. What moved it: ${causeText(event)}.`;
  }
}

/** What may still move a dead unit. */
function outlook({ layer }: UnitEvent, momentum: number): string {
  if (momentum > 0)
    return layer === 0 ? 'Only its velocity still moves it.' : 'Other inputs or its velocity may wake it.';
  return layer === 0 ? 'Plain gradient descent cannot move it again.' : 'Only other inputs can wake it.';
}

function followSentence(follow: UnitPlace, { update, units, measurement }: UnitPlanePicture): string {
  const state = at(at(units, follow.layer), follow.unit);
  const pushed = pushing(update).length;
  const of = update?.pushes.length ?? 0;
  const name = nameOf(follow);
  const step = `Step ${formatCount(measurement.step)}`;
  if (pushed === 0 && update !== null && updateRows(update).some(({ velocity }) => velocity !== 0)) {
    const { before, after } = update.largest;
    return `${step}: ${name} is ${state}. Its gradient was exactly 0, and its velocity carried it on: its largest z went from ${signed(before)} to ${signed(after)}.`;
  }
  if (pushed === 0) {
    return `${step}: ${name} is ${state}. None of the ${of} points of the batch pushed it: its gradient was exactly 0.`;
  }
  return `${step}: ${name} is ${state}. ${pushed} of the ${of} points of the batch pushed it.`;
}
