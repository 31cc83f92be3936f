declare const brand: unique symbol;
type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

/** Random 128-bit id of a client, the only client identifier outside the identity schema. */
export type ClientKey = Branded<string, 'ClientKey'>;

/** UZI-register abonneenummer of a care organisation, eight digits. */
export type Ura = Branded<string, 'Ura'>;

const clientKeyForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uraForm = /^[0-9]{8}$/;

export const isClientKey = (text: string): text is ClientKey => clientKeyForm.test(text);
export const isUra = (text: string): text is Ura => uraForm.test(text);
