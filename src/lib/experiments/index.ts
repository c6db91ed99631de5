export {
  type RescueInput,
  type RescueOutcome,
  rescue,
  rescueRun,
  rescueSpec,
  rescueSteps,
} from './rescue.ts';
