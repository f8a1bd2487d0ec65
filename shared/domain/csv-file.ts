/**
 * A table as CSV (RFC 4180): every field in quotes, lines end with CR LF. What a spreadsheet would run as a formula is
 * led by an apostrophe (OWASP, "CSV Injection"), and shown as it is.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;

function field(text: string): string {
  const harmless = beginsFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
