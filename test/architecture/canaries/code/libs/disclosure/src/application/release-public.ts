import { Released } from '../index.js';

export const releasePublic = (statement: object): Released<string> => new Released(JSON.stringify(statement));
