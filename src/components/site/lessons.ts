import { type CollectionEntry, getCollection } from 'astro:content';

export type Lesson = CollectionEntry<'lessons'>;

/** The lessons that exist, in the course's order. Throws when two claim the same place. */
export async function lessonsInOrder(): Promise<Lesson[]> {
  const lessons = (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
  for (const [index, lesson] of lessons.entries()) {
    const previous = lessons[index - 1];
    if (previous?.data.order === lesson.data.order) {
      throw new Error(
        `lessons: expected one lesson at ${lesson.data.order}, received ${previous.id} and ${lesson.id}`,
      );
    }
  }
  return lessons;
}
