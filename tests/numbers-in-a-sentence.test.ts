import { describe, expect, it } from 'vitest';
import { blocksOf, textOf } from './lesson-text.ts';
import { files, read } from './sources.ts';

/** What compares more numbers than these is a table, or a chart. */
const most = 3;

/** They have numbers to reckon with. */
const apart = ['Exercise', 'TeacherNote', 'FindingsTable'];

/** “1,500”, “88.8”, “2-16-16-1” are each one number; “conv2”, “CIFAR-10” and “w₁” are none. */
const number = /(?<![\p{L}\p{N}]-?)[−-]?\p{Nd}+(?:[.,]\p{Nd}+)*(?:-\p{Nd}+)*/gu;
/** A sentence ends where another begins, or its block does. */
const end = /(?<=[.!?:][”’)]?)\s+(?=[\p{Lu}\p{Nd}“◇])/u;

/** Sentences with too many numbers, each with its line. */
const crowded = (source: string): readonly string[] =>
  blocksOf(source, apart).flatMap((block) =>
    textOf(block)
      .split(end)
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .filter((sentence) => (sentence.match(number) ?? []).length > most)
      .map((sentence) => `line ${block[0]?.line}: ${sentence}`),
  );

describe('a sentence of a lesson has at most three numbers', () => {
  const lessons = files.filter((path) => /^src\/content\/lessons\/[^/]+\.mdx$/.test(path));

  it('as they are counted', () => {
    const source = `---
title: x
---

A net, 2-16-16-1, has 85, 60 % and 1,500. Layer conv2 of CIFAR-10 has 1, 2, 3 <Cite id="he2015" /> and $4$.

- With 0.01 <Finding experiment="a" name="b" />, with 0.1 <Finding experiment="a" name="c" />.

<TeacherNote>

1, 2, 3, 4, 5.

</TeacherNote>
`;
    expect(crowded(source)).toEqual([
      'line 5: A net, 2-16-16-1, has 85, 60 % and 1,500.',
      'line 7: With 0.01 0, with 0.1 0.',
    ]);
  });

  it.each(lessons)('in %s', (path) => {
    expect(crowded(read(path))).toEqual([]);
  });
});
