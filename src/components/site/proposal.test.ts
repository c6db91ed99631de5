import { describe, expect, it } from 'vitest';
import { proposal } from './proposal.ts';

const place = { lesson: 'relu', section: 'the-corner', heading: 'The corner' };

describe('proposal', () => {
  const lessons = ['relu', 'zero-gradient', 'leaky-relu'];
  const done =
    (...slugs: readonly string[]) =>
    (lesson: string) =>
      slugs.includes(lesson);

  it('is nothing to a new reader, and to one who has done it all', () => {
    expect(proposal(lessons, null, done())).toBeNull();
    expect(proposal(lessons, place, done(...lessons))).toBeNull();
  });

  it('is to go on where one stopped', () => {
    expect(proposal(lessons, place, done('leaky-relu'))).toEqual({ kind: 'continue', place });
  });

  it('is the first lesson not done, when the last one read is done', () => {
    expect(proposal(lessons, place, done('relu'))).toEqual({ kind: 'next', lesson: 'zero-gradient' });
  });

  it('leaves out a lesson that is no more', () => {
    expect(proposal(lessons, { ...place, lesson: 'gone' }, done())).toBeNull();
  });
});
