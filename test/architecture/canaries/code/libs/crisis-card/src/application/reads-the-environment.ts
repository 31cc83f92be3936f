import { env } from 'node:process'; // breaks: house/only-settings-read-the-environment

export const { PORT } = env;
export const home = process.env.HOME; // breaks: house/only-settings-read-the-environment
export const path = process['env'].PATH; // breaks: house/only-settings-read-the-environment
export const { env: taken } = process; // breaks: house/only-settings-read-the-environment
