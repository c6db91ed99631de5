import { holdFindings } from './findings.ts';

holdFindings(0, 4);
