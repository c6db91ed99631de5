import type { APIRoute } from 'astro';
import { gradedCells, gradingOf } from '#components/prose/code-cells.ts';

export const getStaticPaths = () => gradedCells.map((id) => ({ params: { id }, props: { id } }));

export const GET: APIRoute<{ readonly id: string }> = ({ props: { id } }) =>
  new Response(gradingOf(id), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
