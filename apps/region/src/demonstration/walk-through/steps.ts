import { granting } from './granting.js';
import type { Step } from './step.js';

const about = (bsn: string): string[] => ['--bsn', bsn];

const look: readonly Step[] = [
  granting(
    { title: 'Erik geeft toestemming', tells: ['Erik is in zorg bij FACT-team Noord.', 'Zijn huisarts mag zijn medicijnen zien. Dat legt hij zelf vast.'] },
    'ura:00000002',
    'medication,handover',
  ),
  {
    title: 'De huisarts vraagt het medicatieoverzicht',
    tells: ['Erik is benauwd. De huisarts wil weten wat de psychiater heeft voorgeschreven.', 'Regioschakel vraagt het aan de instelling, de huisarts en de apotheek.'],
    command: ({ bsn }) => ['overview', ...about(bsn), '--as', 'huisarts'],
    endsWith: 'done',
  },
  {
    title: 'Het wijkteam vraagt hetzelfde',
    tells: ['Daarvoor heeft Erik geen toestemming gegeven.', 'Het wijkteam krijgt een weigering. Aan de weigering is niet te zien of er iets is.'],
    command: ({ bsn }) => ['overview', ...about(bsn), '--as', 'wijkteam'],
    endsWith: 'refused',
  },
];

const crisis: readonly Step[] = [
  granting(
    { title: 'Erik laat de crisisdienst zijn crisiskaart lezen', tells: ['Op de kaart staat wat helpt en wie u mag bellen. Erik schreef hem zelf.'] },
    'orgtype:crisis',
    'crisis-card',
  ),
  {
    title: 'De crisisdienst leest de kaart',
    tells: ['Het is drie uur ’s nachts.'],
    command: ({ bsn }) => ['crisis', 'read', ...about(bsn), '--as', 'crisis'],
    endsWith: 'done',
  },
];

const handover: readonly Step[] = [
  {
    title: 'FACT-team Noord draagt de zorg over aan de huisarts',
    tells: ['Het gaat al lang goed met Erik.', 'Tot de overdracht rond is, blijft het FACT-team verantwoordelijk.', 'Bij elke start komt er een overdracht bij. De vorige blijven staan.'],
    command: ({ bsn, examples }) => ['handover', 'publish', `${examples}/handover.json`, ...about(bsn), '--as', 'fact'],
    endsWith: 'done',
    keeps: (json) => ({ handover: (json as { readonly id?: string } | null)?.id ?? '' }),
  },
  {
    title: 'De huisarts neemt de overdracht aan',
    tells: ['Aannemen is de eerste stap. Daarna spreken zij elkaar.'],
    command: ({ handover: id }) => ['handover', 'accept', id, '--as', 'huisarts'],
    endsWith: 'done',
  },
];

const looked: readonly Step[] = [
  {
    title: 'Erik ziet wie er heeft gekeken',
    tells: ['Elke keer dat iemand kijkt, staat in deze lijst.'],
    command: ({ bsn }) => ['looked', ...about(bsn)],
    endsWith: 'done',
    atMostLines: 30,
  },
];

export const steps: readonly Step[] = [...look, ...crisis, ...handover, ...looked];
