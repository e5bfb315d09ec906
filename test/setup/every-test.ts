import fc from 'fast-check';

// The short suite says the same on every machine and every day; the long one looks further each time.
if (!process.env.LONG) fc.configureGlobal({ seed: 2019 });
