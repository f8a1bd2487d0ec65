/** CSS colours as #hex, names, or functions such as oklch(38% 0.088 248); nothing that could leave a declaration. */
const colour = /^#[0-9a-f]{3,8}$|^[a-z]{3,20}$|^(?:rgb|hsl|oklch|oklab|lab|lch)\([0-9.,%/ a-z-]{1,60}\)$/i;

type Accent = { readonly light: string; readonly dark: string };

/** The one colour a town sets, as custom properties for the nonce'd style of app.html; empty keeps the house colour. */
export function townColours(accent: Accent | undefined): string {
  if (!accent || !colour.test(accent.light) || !colour.test(accent.dark)) return '';
  return `:root{--town-light:${accent.light};--town-dark:${accent.dark}}`;
}
