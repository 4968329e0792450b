export { OperatorError } from './operator-error.ts';
export { serve, type RunningService, type ServeOptions } from './serve.ts';
export { createService, type Service } from './service.ts';
export type { ChallengeOptions, Flood, Moderation, ServiceOptions } from './options.ts';
