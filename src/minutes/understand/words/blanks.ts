/** Blanks of a text that are not one plain one; made so, all its words have one between them. */
export const UNEVEN = /\s{2,}|[^\S ]/g;
