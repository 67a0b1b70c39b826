/** Whether a list of preferences such as `Accept-Encoding` names a value and does not refuse it (RFC 9110, 12.4.2). */
export function accepts(preferences: string | null, value: string): boolean {
  return (preferences ?? '').split(',').some((preference) => {
    const [name, ...parameters] = preference.split(';').map((part) => part.trim().toLowerCase());
    return name === value && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
