// breaks: domain-is-plain-typescript
import 'node:path';
