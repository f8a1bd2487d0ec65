import { createContext } from 'svelte';

/** Whether single letters press buttons on this page; every clerk can turn that off (WCAG 2.1.4). */
const [getKeys, setKeys] = createContext<() => boolean>();

export { getKeys, setKeys };
