/** What an earlier version kept in this browser goes by itself, where there is anything. */
import { keepsAnything } from '../ui/storage.ts';

if (keepsAnything()) import('./late/forget-gone.ts').catch(() => undefined);
