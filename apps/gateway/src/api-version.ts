/** Version of what others may rely on; its date is that of the last change to it. */
export const apiVersion = '0.1.0';
export const apiVersionDate = '2026-11-22';
