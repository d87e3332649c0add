#!/usr/bin/env node
// Node 20 does not read TypeScript; tsx does, so the command needs no build step of its own.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
