import type { StaffBoardMessages } from '#shared/messages/staff-board/de.ts';

/** What an error code means to a clerk, and what to do now. */
export function problemText({ problems }: StaffBoardMessages, code: string): string {
  return isKnown(problems, code) ? problems[code] : problems.other;
}

function isKnown<Known extends object>(problems: Known, code: string): code is Extract<keyof Known, string> {
  return Object.hasOwn(problems, code);
}
