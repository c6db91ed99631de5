import type { APIRoute } from 'astro';
import { help } from '#components/prose/library.ts';

export const GET: APIRoute = () => Response.json(help);
