import type { Ura } from '#libs/kernel';
import type { Handover, HandoverStatus, Party, Sender } from '../handover.js';

export const noon = new Date('2026-06-01T12:00:00Z');
export const later = new Date('2026-06-02T12:00:00Z');

export const factNoord: Sender = { organisation: '00000001' as Ura, team: 'fact-noord' };
export const factZuid: Sender = { organisation: '00000001' as Ura, team: 'fact-zuid' };
export const practice: Party = { organisation: '00000002' as Ura, team: 'praktijk-stadspoort' };
export const crisisService: Party = { organisation: '00000007' as Ura, team: 'crisis-brugstad' };

export const aHandover = (status: HandoverStatus = 'requested', change: Partial<Handover> = {}): Handover => ({
  status,
  version: status === 'requested' ? 1 : 2,
  sender: factNoord,
  receiver: practice,
  clientInformed: true,
  publishedAt: noon,
  changedAt: noon,
  ...change,
});
