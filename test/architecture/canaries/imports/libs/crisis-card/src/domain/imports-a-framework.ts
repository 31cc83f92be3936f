// breaks: domain-is-plain-typescript
import '@nestjs/common';
