/** Public, read-only data: any page may read it, none may send its user's credentials. */
export const cors = { origin: '*', credentials: false };
