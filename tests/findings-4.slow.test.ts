import { holdFindings } from './findings.ts';

holdFindings(3, 4);
