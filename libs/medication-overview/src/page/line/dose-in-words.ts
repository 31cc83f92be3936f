import type { Dose } from '../../domain/blocks/dose.js';

/** Never an empty dose. */
export const doseInWords = ({ text, composed }: Dose): string => (text === null || text.trim() === '' ? 'dosering: niet bekend' : `${text}${composed ? ' (samengesteld)' : ''}`);

/** For comparing: from when is said by the period. */
export const plainDose = (dose: Dose): string => (dose.text ?? '').toLowerCase().replace(/^vanaf [^,]*, /, '').replace(/\s+/g, ' ').trim();
