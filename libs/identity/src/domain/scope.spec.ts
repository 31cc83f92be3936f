import { covers } from './scope.js';

describe('what a scope covers', () => {
  it.each([
    ['itself', ['system/Task.r'], 'system/Task.r'],
    ['fewer letters', ['system/Task.crus'], 'system/Task.u'],
    ['two of its letters', ['system/Task.crus'], 'system/Task.rs'],
    ['the second in a list', ['system/Patient.c', 'system/Task.r'], 'system/Task.r'],
  ])('covers %s', (_situation, granted, needed) => {
    expect(covers(granted, needed)).toBe(true);
  });

  it.each([
    ['nothing granted', [], 'system/Task.r'],
    ['a letter more', ['system/Task.r'], 'system/Task.rs'],
    ['another resource', ['system/Task.r'], 'system/Consent.r'],
    ['a resource whose name begins the same', ['system/Medication.r'], 'system/MedicationRequest.r'],
    ['letters spread over two scopes', ['system/Task.r', 'system/Task.s'], 'system/Task.rs'],
    ['a wildcard', ['system/*.rs'], 'system/Task.r'],
    ['no letters at all', ['system/Task.r'], 'system/Task.'],
    ['a user scope', ['user/Task.r'], 'system/Task.r'],
  ])('does not cover: %s', (_situation, granted, needed) => {
    expect(covers(granted, needed)).toBe(false);
  });
});
