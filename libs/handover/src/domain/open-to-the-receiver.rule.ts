import { statuses, type HandoverStatus } from './handover.js';

export type HandoverPart = 'task' | 'service-request' | 'document';

/** What is asked is read from the beginning, the contents from acceptance; after the end only the Task tells how it ended. */
const openIn: Record<HandoverPart, readonly HandoverStatus[]> = {
  task: statuses,
  'service-request': ['requested', 'accepted'],
  document: ['accepted'],
};

/** The sender reads its own at any time. */
export const isOpenToTheReceiver = (part: HandoverPart, status: HandoverStatus): boolean => openIn[part].includes(status);
