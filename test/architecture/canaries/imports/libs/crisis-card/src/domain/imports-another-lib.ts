// breaks: domain-is-plain-typescript
import '#libs/platform';
