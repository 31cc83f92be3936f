import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Fault, NotReachable } from '../ending/endings.js';
import { parsedJson } from '../fhir/json.js';

const requesterForm = z.object({ system: z.string(), ura: z.string(), team: z.string().nullable(), person: z.string(), role: z.string() });

/** What a running region says of itself; docs/contract.md. */
const readyForm = z.object({
  endpoints: z.object({ fhir: z.url(), consent: z.url(), token: z.url(), control: z.url() }),
  simulators: z.record(z.string(), z.url()),
  requesters: z.record(z.string(), requesterForm),
  /** Folder with the private keys of the demonstration's systems. */
  keys: z.string(),
});

const systemForm = z.object({ id: z.string(), scopes: z.array(z.string()) });
const sourceForm = z.object({ id: z.string(), ura: z.string(), kind: z.string(), fhir: z.string(), baseUrl: z.url() });

/** The region file that the processes run on, beside the ready file: what each system may ask for, and which sources there are. */
const configForm = z.object({ systems: z.array(systemForm), sources: z.array(sourceForm) });

export type ReadyFile = z.infer<typeof readyForm>;
export type RegionConfig = z.infer<typeof configForm>;
export type ReadySource = z.infer<typeof sourceForm>;

export const readReadyFile = (path: string): Promise<ReadyFile> => read(path, readyForm);
export const readConfig = (path: string): Promise<RegionConfig> => read(path, configForm);

async function read<Form extends z.ZodType>(path: string, form: Form): Promise<z.output<Form>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NotReachable(`Er draait hier geen regio: ${path} is er niet. Start er een met: npm start`);
  });
  const result = form.safeParse(parsedJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Fault(`${path} beschrijft geen regio: ${issue?.path.join('.')} ${issue?.message}`);
}
