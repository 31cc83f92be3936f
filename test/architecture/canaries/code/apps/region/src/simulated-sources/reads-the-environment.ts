export const home = process.env.HOME; // breaks: house/only-settings-read-the-environment
