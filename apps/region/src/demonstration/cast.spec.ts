import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegion, organisationOf, teamOf } from '#libs/platform';
import { sharedData } from '../../../../test/support/test-material.js';
import * as cast from './cast.js';
import { clients, passesElevenProof } from './fixtures/reading.js';

const region = loadRegion('config/region.json');
const people = Object.values(cast);
const professionals = people.filter((one) => 'uzi' in one);
const organisations = people.filter((one) => 'ura' in one);
const teams = people.filter((one) => 'id' in one);

describe('the made-up clients', () => {
  it.each(clients.map(({ name, bsn }) => [name, bsn]))('%s has a test BSN that passes the 11-proef', (_name, bsn) => {
    expect(bsn).toMatch(/^9999\d{5}$/);
    expect(passesElevenProof(bsn)).toBe(true);
  });

  it('are at least four, with one crisis card that their line tells of', () => {
    expect(clients.length).toBeGreaterThanOrEqual(4);
    expect(new Set(clients.map(({ bsn }) => bsn)).size).toBe(clients.length);
    expect(clients.filter(({ about }) => about.includes('crisis card')).map(({ crisisCard }) => crisisCard?.type)).toEqual(['document']);
    expect(clients.filter(({ about }) => !about.includes('crisis card')).every(({ crisisCard }) => crisisCard === undefined)).toBe(true);
  });

  it.each(['lithium', 'clozapine with blood checks', 'depot', 'methadone of the addiction clinic beside a sleeping tablet'])('include one with %s', (regime) => {
    expect(clients.filter(({ about }) => about.includes(regime))).toHaveLength(1);
  });
});

const shared = sharedData('.');
if (shared) {
  describe('the made-up clients beside the test material of others', () => {
    it('do not occur in it', () => {
      const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
      const texts = files.map((file) => readFileSync(join(shared, file), 'utf8'));

      expect(texts.some((text) => text.includes('999900468'))).toBe(true);
      expect(clients.filter(({ bsn }) => texts.some((text) => text.includes(bsn)))).toEqual([]);
    });
  });
}

describe('the made-up professionals', () => {
  it('are at the organisations and teams of the region file, under the same names', () => {
    expect(organisations.map(({ ura, name }) => [ura, name])).toEqual(organisations.map(({ ura }) => [ura, organisationOf(region, ura)?.name]));
    expect(teams.map(({ id, name, organisation }) => [id, name, organisation.ura])).toEqual(teams.map(({ id }) => [id, teamOf(region, id)?.name, teamOf(region, id)?.ura]));
    expect(professionals.filter(({ role }) => !region.roles.includes(role))).toEqual([]);
  });

  it('have numbers that cannot be taken for a BSN, nor have those who sign in', () => {
    const numbers = [...professionals.map(({ uzi }) => uzi), ...Object.values(region.requesters).map(({ person }) => person), ...region.organisations.map(({ ura }) => `0${ura}`)];

    expect(numbers.filter((number) => /^\d{9}$/.test(number) && passesElevenProof(number))).toEqual([]);
  });
});
