import { describe, expect, it } from 'vitest';
import { phaseOf, runHandlers } from './run-handlers.ts';
import type { RunPhase } from './useLiveRun.ts';

function recorded(phase: RunPhase) {
  const asked: string[] = [];
  const ask = (what: string) => () => {
    asked.push(what);
  };
  return {
    asked,
    run: { phase, run: ask('run'), pause: ask('pause'), step: ask('step'), restart: ask('restart') },
  };
}

describe('phaseOf', () => {
  it.each<[RunPhase, RunPhase, RunPhase]>([
    ['finished', 'running', 'running'],
    ['paused', 'running', 'running'],
    ['finished', 'paused', 'paused'],
    ['running', 'failed', 'failed'],
    ['finished', 'idle', 'idle'],
    ['finished', 'finished', 'finished'],
  ])('%s and %s is %s', (one, other, both) => {
    expect(phaseOf([{ phase: one }, { phase: other }])).toBe(both);
    expect(phaseOf([{ phase: other }, { phase: one }])).toBe(both);
  });
});

describe('runHandlers', () => {
  it('goes on where it was paused, and from the start when it is over', () => {
    const [paused, finished] = [recorded('paused'), recorded('finished')];
    runHandlers([paused.run], true).onRun();
    runHandlers([finished.run], true).onRun();
    expect(paused.asked).toEqual(['run']);
    expect(finished.asked).toEqual(['restart', 'run']);
  });

  it('does the same to all runs', () => {
    const [one, other] = [recorded('running'), recorded('finished')];
    const { onPause, onStep, onRestart } = runHandlers([one.run, other.run], true);
    onPause();
    onStep();
    onRestart();
    expect(one.asked).toEqual(['pause', 'step', 'restart']);
    expect(other.asked).toEqual(one.asked);
  });

  it('is idle until there is something to run', () => {
    expect(runHandlers([recorded('paused').run], false).phase).toBe('idle');
    expect(runHandlers([recorded('paused').run], true).phase).toBe('paused');
  });
});
