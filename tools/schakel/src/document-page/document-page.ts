import { z } from 'zod';
import { isJsonObject } from '../fhir/json.js';
import { dutchMoment } from '../terminal/dutch-time.js';
import { wrapped } from '../terminal/table.js';
import { paragraphsOf } from './paragraphs.js';

interface Section {
  readonly title?: string | undefined;
  readonly text?: { readonly div: string } | undefined;
  readonly section?: readonly Section[] | undefined;
}

const sectionForm: z.ZodType<Section> = z.lazy(() =>
  z.looseObject({ title: z.string().optional(), text: z.looseObject({ div: z.string() }).optional(), section: z.array(sectionForm).optional() }),
);
const entryForm = z.looseObject({ resource: z.looseObject({ resourceType: z.string(), title: z.string().optional(), date: z.string().optional(), section: z.array(sectionForm).optional(), attester: z.array(z.looseObject({ time: z.string().optional() })).optional() }) });
const documentForm = z.looseObject({ resourceType: z.literal('Bundle'), entry: z.array(entryForm) });

const width = 92;

/** A FHIR document as plain text: its title, the date that it is from, and each section with its narrative. */
export function documentPage(answer: unknown): string {
  if (isJsonObject(answer) && answer['resourceType'] === 'OperationOutcome') return 'Deze persoon deelt geen crisiskaart met u.';
  const composition = documentForm.parse(answer).entry.find(({ resource }) => resource.resourceType === 'Composition')?.resource;
  if (!composition) return 'Dit document heeft geen inhoudsopgave.';
  const { title = '', date, section, attester } = composition;
  return [date === undefined ? title : `${title}\nHier vastgelegd op ${dutchMoment(date)}.${signed(attester)}`, ...sectionsText(section, '')].join('\n\n');
}

/** When it was put down here says nothing of when it was written: the one who stands for it says that. */
const signed = (attesters: readonly { readonly time?: string | undefined }[] = []): string =>
  attesters.flatMap(({ time }) => (time === undefined ? [] : [` Ondertekend op ${dutchMoment(time)}.`])).join('');

const sectionsText = (sections: readonly Section[] = [], indent: string): string[] => sections.flatMap((section) => sectionText(section, indent));

function sectionText({ title = '', text, section }: Section, indent: string): string[] {
  const lines = paragraphsOf(text?.div ?? '').flatMap((paragraph) => wrapped(paragraph, width - indent.length));
  return [[`${indent}${title}`, ...lines.map((line) => `${indent}  ${line}`)].join('\n'), ...sectionsText(section, `${indent}  `)];
}
