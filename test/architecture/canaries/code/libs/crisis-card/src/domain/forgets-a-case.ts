type Effect = 'permit' | 'deny' | 'silent';

export function weight(effect: Effect): number {
  switch (effect) { // breaks: @typescript-eslint/switch-exhaustiveness-check
    case 'permit':
      return 1;
    case 'deny':
      return 2;
  }
  return 0;
}
