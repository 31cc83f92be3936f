import type { OrganisationType } from '#libs/kernel';

/** Responsibility moves to a care provider of these kinds only; to a wijkteam go support arrangements, which are not there yet. */
const receivers: readonly OrganisationType[] = ['ggz', 'basis-ggz', 'huisarts'];

export const mayReceive = (type: OrganisationType | null): boolean => type !== null && receivers.includes(type);
