import type { LifeEvent } from '#shared/domain/service.ts';

/** Outlines on a grid of 24 by 24, drawn with a stroke. */
export const icons = {
  check: 'M5 12.5l4.500 4.500L19 7.500',
  box: 'M4.500 4.500h15v15h-15z',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  good: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.500l3 3 5-6',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17v.5',
  wrong: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.500 8.500l7 7M15.500 8.500l-7 7',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 16.500v.5',
  late: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  first: 'M12 20V5M6 11l6-6 6 6',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  next: 'M5 12h13M12.500 6l6 6-6 6',
  moving: 'M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8',
  identity:
    'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM9 12.500a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400zM5.800 16c.8-2.300 5.600-2.300 6.400 0M15 9.500h3M15 13h3',
  birth:
    'M12 3a8 8 0 0 1 8 8h-8zM2 7h1.500L5 11h15a7.500 5.500 0 0 1-15 0M9 20.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM16 20.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3z',
  marriage:
    'M9 20a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM15 20a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM7.500 5l1.500-2 1.500 2L9 6.500z',
  car: 'M3 16v-4l2.500-6h13L21 12v4zM3 12h18M7 18.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM17 18.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3z',
  death: 'M9 11h6v10H9zM12 11V8.500M12 8.500c-2.400-1-2-3.200 0-5.500 2 2.300 2.400 4.500 0 5.500z',
  business: 'M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-5h4v5',
} as const satisfies Record<LifeEvent, string> & Record<string, string>;

export type IconName = keyof typeof icons;
