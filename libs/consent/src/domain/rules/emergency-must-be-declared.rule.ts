import { deny, type Rule } from '../access.js';

/** The purpose BTG alone opens nothing: an emergency is declared first, with a reason. Declaring comes with part 3. */
export const emergencyMustBeDeclared: Rule = ({ requester }) => (requester.purpose === 'BTG' ? deny('emergency-not-declared') : null);
