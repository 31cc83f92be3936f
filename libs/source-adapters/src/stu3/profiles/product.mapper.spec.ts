import { stu3 } from '../../testing/records-stu3.js';
import { product } from './product.mapper.js';

describe('zib-Product', () => {
  it('keeps all, and calls the amount of an ingredient its strength', () => {
    const amount = { numerator: { value: 400 }, denominator: { value: 1 } };
    expect(product({ ...stu3.medication, ingredient: [{ itemCodeableConcept: { text: 'lithium' }, amount }] })).toEqual({ ...stu3.medication, ingredient: [{ itemCodeableConcept: { text: 'lithium' }, strength: amount }] });
  });
});
