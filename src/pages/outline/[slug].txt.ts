import type { APIRoute } from 'astro';
import { lessonPath } from '#components/site/links.ts';
import { course, type Lesson } from '#course/index.ts';
import { outlineOf } from '#editions/outline/outline.ts';

export const getStaticPaths = () =>
  course.lessons.map((lesson) => ({ params: { slug: lesson.id }, props: { lesson } }));

export const GET: APIRoute<{ readonly lesson: Lesson }> = ({ props: { lesson }, url }) =>
  new Response(outlineOf(course, lesson, new URL(lessonPath(lesson.id), url).href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
