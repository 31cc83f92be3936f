import { IdentityClients1760000000001 } from './migrations/0001-identity-clients.js';
import { TokensUsedAssertions1760000000002 } from './migrations/0002-tokens-used-assertions.js';
import { CareTeam1760000000003 } from './migrations/0003-care-team.js';
import { Audit1760000000010 } from './migrations/0010-audit.js';
import { ConsentRegister1760000000011 } from './migrations/0011-consent-register.js';
import { Messaging1760000000020 } from './migrations/0020-messaging.js';
import { CrisisCard1760000000021 } from './migrations/0021-crisis-card.js';
import { Handover1760000000022 } from './migrations/0022-handover.js';
import { NotedDeeds1760000000023 } from './migrations/0023-noted-deeds.js';
import { EpochMarks1760000000024 } from './migrations/0024-epoch-marks.js';
import { HandoverWorkLists1760000000025 } from './migrations/0025-handover-work-lists.js';

/** In the order of their numbers; each runs once, and none is changed after it ran. */
export const migrations = [IdentityClients1760000000001, TokensUsedAssertions1760000000002, CareTeam1760000000003, Audit1760000000010, ConsentRegister1760000000011, Messaging1760000000020, CrisisCard1760000000021, Handover1760000000022, NotedDeeds1760000000023, EpochMarks1760000000024, HandoverWorkLists1760000000025];
