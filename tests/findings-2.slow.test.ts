import { holdFindings } from './findings.ts';

holdFindings(1, 4);
