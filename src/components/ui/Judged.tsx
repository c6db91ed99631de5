import { useEffect } from 'preact/hooks';

interface JudgedProps {
  readonly question: string | undefined;
  /** The option that it came to, or null as long as that is not known. */
  readonly cameOut: string | null;
}

/** Where a prediction is set against what came of it: the lesson's page fills it (prose/late/judge.ts). */
export function Judged({ question, cameOut }: JudgedProps) {
  useEffect(() => {
    document.dispatchEvent(new Event('outcome'));
  }, [question, cameOut]);
  return <p class="judged" data-judges={question} data-came-out={cameOut} />;
}
