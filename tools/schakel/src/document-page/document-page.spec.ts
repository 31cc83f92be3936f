import { documentPage } from './document-page.js';

const div = (inner: string) => ({ status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` });
const aDocument = (...section: object[]) => ({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Composition', title: 'Crisiskaart van Erik', section } }] });

describe('a document on paper', () => {
  it('is its title and each part under its own', () => {
    const page = documentPage(aDocument({ title: 'Wat helpt', text: div('<p>Een rustige kamer.</p><p>Water &amp; licht: zo&#39;n lamp.</p>') }, { title: 'Wat niet helpt' }));

    expect(page).toBe("Crisiskaart van Erik\n\nWat helpt\n  Een rustige kamer.\n  Water & licht: zo'n lamp.\n\nWat niet helpt");
  });

  it('says when somebody signed it, which is not when it was put down here', () => {
    const entry = [{ resource: { resourceType: 'Composition', title: 'Crisiskaart van Erik', date: '2026-03-12T04:00:00+01:00', attester: [{ mode: 'personal', time: '2025-12-13T14:00:00+01:00' }] } }];

    expect(documentPage({ resourceType: 'Bundle', entry })).toBe('Crisiskaart van Erik\nHier vastgelegd op 12 maart 2026 om 04:00. Ondertekend op 13 december 2025 om 14:00.');
  });

  it('says from when it is, so that an old card is seen to be old', () => {
    const entry = aDocument().entry.map(({ resource }) => ({ resource: { ...resource, date: '2026-03-12T03:00:00Z' } }));

    expect(documentPage({ resourceType: 'Bundle', entry })).toContain('Crisiskaart van Erik\nHier vastgelegd op 12 maart 2026 om 04:00.');
  });

  it('shows parts within a part', () => {
    expect(documentPage(aDocument({ title: 'Verslag', section: [{ title: 'Diagnose', text: div('<p>Bekend.</p>') }] }))).toContain('Verslag\n\n  Diagnose\n    Bekend.');
  });

  it('says so when nothing is shared', () => {
    expect(documentPage({ resourceType: 'OperationOutcome', issue: [] })).toBe('Deze persoon deelt geen crisiskaart met u.');
  });

  it('never takes something unreadable for nothing', () => {
    expect(() => documentPage({ resourceType: 'Bundle' })).toThrow();
  });
});
