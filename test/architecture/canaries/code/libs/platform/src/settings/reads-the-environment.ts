export const isHere = process.env.HOME !== undefined;
