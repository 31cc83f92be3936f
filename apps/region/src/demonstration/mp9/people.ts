import type { Organization, Patient, Practitioner, PractitionerRole } from '@medplum/fhirtypes';
import type { Client, Organisation, Professional } from '../cast.js';
import { referenceTo, uuidOf, type Known } from './known.js';
import { profile, synthetic, systems } from './systems.js';

/** Who occurs in the material of one holder. Each holder has ids of its own for the same person. */
export function peopleAt(holder: string) {
  const id = (words: string): string => uuidOf(`${holder}/${words}`);

  const patient = (client: Client): Known<Patient> => ({
    resource: {
      resourceType: 'Patient',
      id: id(`patient/${client.key}`),
      meta: { ...profile('nl-core-Patient'), ...synthetic },
      identifier: [{ system: systems.bsn, value: client.bsn }],
      name: [{ use: 'official', text: `${client.given} ${client.family}`, family: client.family, given: [client.given] }],
      gender: client.gender,
      birthDate: client.birthDate,
    },
    display: `Patient, ${client.given} ${client.family}`,
    needs: [],
  });

  const organisation = ({ ura, name, type }: Organisation): Known<Organization> => ({
    resource: {
      resourceType: 'Organization',
      id: id(`organisation/${ura}`),
      meta: { ...profile('nl-core-HealthcareProvider-Organization'), ...synthetic },
      identifier: [{ system: systems.ura, value: ura }],
      type: [{ coding: [{ system: systems.organisationType, ...type }] }],
      name,
    },
    display: `Healthcare provider (organization), ${name}`,
    needs: [],
  });

  const practitioner = ({ uzi, given, family }: Professional): Known<Practitioner> => ({
    resource: {
      resourceType: 'Practitioner',
      id: id(`practitioner/${uzi}`),
      meta: { ...profile('nl-core-HealthProfessional-Practitioner'), ...synthetic },
      identifier: [{ system: systems.uziPerson, value: uzi }],
      name: [{ use: 'official', text: `${given} ${family}`, family, given: [given] }],
    },
    display: `Healthcare professional (person), ${given} ${family}`,
    needs: [],
  });

  const professional = (person: Professional): Known<PractitionerRole> => {
    const [self, employer] = [practitioner(person), organisation(person.organisation)];
    return {
      resource: {
        resourceType: 'PractitionerRole',
        id: id(`role/${person.uzi}`),
        meta: { ...profile('nl-core-HealthProfessional-PractitionerRole'), ...synthetic },
        practitioner: referenceTo(self),
        organization: referenceTo(employer),
        specialty: [{ coding: [{ system: systems.agbSpecialism, version: '2020-10-23T00:00:00', ...person.specialism }] }],
      },
      display: `Healthcare professional (role), ${person.given} ${person.family}, ${person.specialism.display}, ${person.organisation.name}`,
      needs: [self, employer],
    };
  };

  return { id, patient, organisation, professional };
}

export type People = ReturnType<typeof peopleAt>;
