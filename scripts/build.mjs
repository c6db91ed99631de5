// npm run build
import { build } from './setup.mjs';

process.exitCode = build();
