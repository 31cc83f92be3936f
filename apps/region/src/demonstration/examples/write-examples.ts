import { join } from 'node:path';
import { writeAtomically } from '../../disk/write-atomically.js';
import { asFile, exampleDocuments } from './example-documents.js';

const readableByAll = 0o644;
const folder = process.argv[2] ?? 'examples';

for (const [name, document] of Object.entries(exampleDocuments())) writeAtomically(join(folder, name), asFile(document), readableByAll);
