import { createContext } from 'svelte';
import type { StaffBoardMessages } from '#shared/messages/staff-board/de.ts';
import type { Board, BoardLists } from './board-lists.ts';

/** What the parts of a board show and how they say it. */
type BoardContext = {
  readonly board: Board;
  readonly lists: BoardLists;
  /** Where the clerk of this page works. */
  readonly counter: number;
  readonly zone: string;
  readonly m: StaffBoardMessages;
};

const [getBoard, setBoard] = createContext<() => BoardContext>();

export { getBoard, setBoard };
