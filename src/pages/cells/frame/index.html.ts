import type { APIRoute } from 'astro';
import { framePage } from '#cells/frame/page.ts';

export const GET: APIRoute = () =>
  new Response(framePage(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
