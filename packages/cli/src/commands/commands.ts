import type { Command } from '../command.ts';
import { analyse } from './analyse.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { diff } from './diff.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';

/** Every command, in the order help lists them. */
export const commands: readonly Command[] = [serve, check, convert, analyse, report, diff];
