#!/usr/bin/env node
// Node 20 does not read TypeScript; tsx does, so the command needs no build step of its own.
import { setFlagsFromString } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A game is a few seconds of many different functions. V8's optimiser, left to its default, starts
// so early that it spends a third of a first game's processor time compiling code anew.
if (isMainThread) setFlagsFromString('--interrupt-budget=1000000');

register();
// A thread of the command starts here as well, because it reads TypeScript too.
await import(isMainThread ? './main.ts' : workerData.module);
