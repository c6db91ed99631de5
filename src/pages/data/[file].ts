import type { APIRoute } from 'astro';
import { downloads } from '#components/site/data.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

export const getStaticPaths = () =>
  [...downloads].map(([file, content]) => ({ params: { file }, props: { content } }));

export const GET: APIRoute<{ readonly content: string | Uint8Array<ArrayBuffer> }> = ({ params, props }) => {
  const type = types[params.file?.split('.').at(-1) ?? ''];
  return new Response(props.content, { headers: type === undefined ? {} : { 'Content-Type': type } });
};
