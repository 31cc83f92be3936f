export * from './api-version.js';
export { GatewayModule } from './gateway.module.js';
export { start } from './start.js';
