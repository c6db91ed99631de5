import type { APIRoute } from 'astro';
import { course, type Lesson } from '#course/index.ts';
import { notebookOf, type Reader } from '#editions/notebook/notebook.ts';

interface Props {
  readonly lesson: Lesson;
  readonly reader: Reader;
}

export const getStaticPaths = () =>
  course.lessons.flatMap((lesson) => [
    { params: { file: lesson.id }, props: { lesson, reader: 'student' } },
    { params: { file: `${lesson.id}.teacher` }, props: { lesson, reader: 'teacher' } },
  ]);

export const GET: APIRoute<Props> = ({ props: { lesson, reader }, url }) =>
  new Response(
    notebookOf(course, lesson, reader, (path) => new URL(path, url).href),
    { headers: { 'Content-Type': 'application/x-ipynb+json' } },
  );
