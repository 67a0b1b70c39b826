/** Whoever has no rights, for those who start a process; only root can be somebody else. */
export const NOBODY: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
