export { StetContinueReading } from './continue-reading.ts';
export type { BeforeToggleDetail, ToggleDetail, ToggleReason } from './continue-reading.events.ts';
