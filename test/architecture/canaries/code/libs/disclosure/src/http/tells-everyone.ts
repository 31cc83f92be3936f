import { releasePublic } from '../application/release-public.js'; // breaks: house/few-release-without-a-decision
import * as ways from '../application/release-public.js';

export * from '../application/release-public.js'; // breaks: house/few-release-without-a-decision
export { releasePublic as tell } from '../application/release-public.js'; // breaks: house/few-release-without-a-decision

const { releasePublic: taken } = ways; // breaks: house/few-release-without-a-decision

export const told = [releasePublic({ holder: 'somebody' }), taken({ holder: 'somebody' })];
export const also = ways.releasePublic({ holder: 'somebody' }); // breaks: house/few-release-without-a-decision
