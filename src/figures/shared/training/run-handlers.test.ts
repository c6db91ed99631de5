import { describe, expect, it } from 'vitest';
import { runHandlers } from './run-handlers.ts';

function recorded(): { readonly run: Parameters<typeof runHandlers>[0][number]; readonly said: string[] } {
  const said: string[] = [];
  const say = (word: string) => () => {
    said.push(word);
  };
  return {
    said,
    run: { run: say('run'), pause: say('pause'), step: say('step'), restart: say('restart') },
  };
}

describe('runHandlers', () => {
  it('goes on where it was paused, and from the start when it is over', () => {
    const { run, said } = recorded();
    runHandlers([run], 'paused').onRun();
    runHandlers([run], 'finished').onRun();
    expect(said).toEqual(['run', 'restart', 'run']);
  });

  it('does the same to all runs', () => {
    const [one, other] = [recorded(), recorded()];
    const { onPause, onStep, onRestart } = runHandlers([one.run, other.run], 'running');
    onPause();
    onStep();
    onRestart();
    expect(one.said).toEqual(['pause', 'step', 'restart']);
    expect(other.said).toEqual(one.said);
  });
});
