import { holdFindings } from './findings.ts';

holdFindings(2, 4);
