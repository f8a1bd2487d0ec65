import type { CitizenSignInMessages } from './de.ts';

export const en: CitizenSignInMessages = {
  signIn: {
    title: 'Sign in',
    lead: 'Certificates contain personal data. So we need to know who you are.',
    button: 'Continue to sign in',
  },
  needed: {
    title: 'How to show who you are',
    none: 'Your account is enough to begin with. Some certificates need a stronger proof later.',
    low: 'You need your account and a second step, for example a code sent to your phone.',
    substantial: 'You need a verified proof, for example an app with a certificate or your electronic identity card.',
    high: 'You need your identity card with its online function, and its PIN.',
  },
  stepUp: {
    title: 'You need a stronger proof',
    lead: 'You are signed in. For this step, however, we need to be surer that it is you.',
    has: {
      none: 'You signed in with a password only.',
      low: 'You signed in with your account and a second step.',
      substantial: 'You signed in with a verified proof.',
      high: 'You signed in with your electronic identity card.',
    },
    kept: 'What you have entered so far stays saved.',
    button: 'Sign in with a stronger proof',
    back: 'Back to the certificates',
  },
  problems: {
    again: 'Please sign in once more. The sign-in had expired or was incomplete.',
    tooMany: 'Too many people are signing in right now. Please try again in a few minutes.',
    account: 'Your account does not tell us your name or date of birth. Please add both there, or sign in differently.',
    cancelled: 'You cancelled signing in.',
    low: 'Signing in worked, but it is not enough for this yet.',
    expired: 'You were away for a while and have been signed out. What you answered until then is saved.',
  },
  data: {
    title: 'What happens with your data',
    points: [
      'We learn your name, your date of birth and, if your account tells it, your address.',
      'We never see your password, PIN or identity card data. They stay with the sign-in service.',
      'The data are kept with us encrypted while you are signed in. Nobody can read them without your browser.',
      'After 30 minutes without a step you are signed out. After that we delete the data of the sign-in.',
    ],
  },
  other: {
    title: 'Rather without signing in?',
    text: 'You can also get every certificate with an appointment at our office.',
    link: 'Book an appointment',
  },
  signedIn: {
    as: 'Signed in as',
    levels: {
      none: 'with a password only',
      low: 'with a second step',
      substantial: 'with a verified proof',
      high: 'with the electronic identity card',
    },
    signOut: 'Sign out',
  },
  out: {
    title: 'Sign out',
    lead: 'We then delete the data of your sign-in. Requests stay saved.',
    button: 'Sign out',
    doneTitle: 'You are signed out',
    doneLead: 'On a device that is not yours, please close the browser as well.',
    provider: 'Sign out of the sign-in service, too',
    home: 'To the start page',
  },
};
