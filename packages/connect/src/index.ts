export { StetConnect } from './connect.ts';
export type { ConnectDetail } from './connect.events.ts';
