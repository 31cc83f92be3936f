export { gatewayApi } from './gateway-api.js';
export { GatewayModule } from './gateway.module.js';
