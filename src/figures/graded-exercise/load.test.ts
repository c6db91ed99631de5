import { describe, expect, it } from 'vitest';
import { exercises } from '#lib/exercises/index.ts';
import { loadExercise } from './load.ts';

describe('loadExercise', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    'finds %s in the file of its name',
    async (_id, exercise) => {
      await expect(loadExercise(exercise)).resolves.toBe(exercise);
    },
  );

  it('says so when the exercise is of another task than the page believes', async () => {
    await expect(loadExercise({ id: 'quick-rescue', task: 'outcome' })).rejects.toThrow(
      'exercise quick-rescue: expected the task outcome, received rescue',
    );
  });

  it('names the ids there are', async () => {
    await expect(loadExercise({ id: 'nothing', task: 'outcome' })).rejects.toThrow(
      `exercise: expected one of ${exercises
        .map(({ id }) => id)
        .sort()
        .join(', ')}, received nothing`,
    );
  });
});
