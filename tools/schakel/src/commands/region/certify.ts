import type { Command } from 'commander';
import type { Certification } from '../../../../../libs/source-adapters/src/index.js';
import { WrongUse } from '../../ending/endings.js';
import type { Answer } from '../../ending/answer.js';
import { exitCodes } from '../../ending/exit-code.js';
import type { Alone, Perform } from '../context.js';
import { certificationPage, countsOf } from './certification-page.js';

const kinds = ['ggz-epd', 'his', 'ais'] as const;
const versions = ['R4', 'STU3'] as const;

interface CertifyOptions {
  readonly kind: string;
  readonly fhir: string;
  readonly bsn: string;
}

export function addCertify(sources: Command, perform: Perform): void {
  sources
    .command('certify')
    .description('keurt de testserver van een leverancier, met de adapters van de regio zelf')
    .argument('<url>', 'het FHIR-adres van die server')
    .requiredOption('--kind <kind>', kinds.join(' | '))
    .requiredOption('--fhir <version>', versions.join(' | '))
    .requiredOption('--bsn <bsn>', 'een testpersoon met medicatie; - leest van standard input')
    .action((url: string, options: CertifyOptions) => (perform.alone ?? perform)((alone) => certification(alone, url, options)));
}

async function certification({ bsnOf }: Alone, url: string, options: CertifyOptions): Promise<Answer> {
  const [kind, fhir] = [oneOf(kinds, options.kind, '--kind'), oneOf(versions, options.fhir, '--fhir')];
  if (!/^https?:\/\//.test(url) || !URL.canParse(url) || new URL(url).search) throw new WrongUse('Dit is geen adres van een FHIR-server: het begint met http:// of https:// en heeft geen vraagteken.');
  const bsn = await bsnOf(options.bsn);
  // Loaded here: no other command needs a lib.
  const { certify } = await import('../../../../../libs/source-adapters/src/index.js');
  const result = await certify({ baseUrl: url, kind, fhir, bsn });
  const counts = countsOf(result.findings);
  const json = { kind, fhir, ok: counts.failed === 0, counts, checks: result.findings };
  return { json, text: () => certificationPage(result.findings), exitCode: exitCodeOf(result, counts.failed) };
}

const exitCodeOf = ({ isReachable }: Certification, failed: number): Answer['exitCode'] & number =>
  !isReachable ? exitCodes.notReachable : failed > 0 ? exitCodes.fault : exitCodes.done;

function oneOf<Word extends string>(words: readonly Word[], word: string, option: string): Word {
  const known = words.find((one) => one === word);
  if (!known) throw new WrongUse(`${option} ${word} is niet bekend; kies uit: ${words.join(' ')}`);
  return known;
}
