export { disguisesOf } from '../../../tools/long/fuzz/judging/bsn-disguises.js';
