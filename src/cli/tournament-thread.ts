import { answerJobs } from './threads.ts';
import { playScenario, type TournamentLine } from './tournament-games.ts';

answerJobs((number: number, run: string): TournamentLine => playScenario(run, number));
