/** A part of the guide with all that lies ahead of it, for who reads it without scripts, on paper, or at once. */
import { internal } from '#components/prose/paths.ts';
import { nodeOf } from './model.ts';

export function WholeGuide({ name }: { readonly name: string }) {
  const node = nodeOf(name);
  if (node.kind === 'answer') {
    return (
      <p class="guide__leaf">
        <strong>{node.advice}</strong> {node.because}{' '}
        {node.evidence.map(({ path, text }, index) => (
          <span key={path}>
            {index === 0 ? '' : ' · '}
            <a href={internal(path)}>{text}</a>
          </span>
        ))}
      </p>
    );
  }
  return (
    <>
      <p class="guide__asked">{node.text}</p>
      <ul class="guide__branches">
        {node.choices.map(({ label, to }) => (
          <li key={to}>
            <span class="guide__said">{label}.</span>
            <WholeGuide name={to} />
          </li>
        ))}
      </ul>
    </>
  );
}
