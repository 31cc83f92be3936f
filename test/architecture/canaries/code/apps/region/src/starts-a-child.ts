export const handedOn = { ...process.env };
