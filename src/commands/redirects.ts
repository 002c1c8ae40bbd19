/** Whether a page only leads on to another. */
export const isRedirect = (html: string): boolean => html.includes('<meta http-equiv="refresh"');
