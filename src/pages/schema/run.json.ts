import type { APIRoute } from 'astro';
import { runJsonSchema } from '#lib/spec/json-schema.ts';

export const GET: APIRoute = ({ url }) => Response.json(runJsonSchema(url.href));
