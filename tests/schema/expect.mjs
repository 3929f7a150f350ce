// How the tests here count what holds, and tell of what does not.

let passed = 0;
let failed = 0;

export function expect(holds, what, why = '') {
  if (holds) {
    ++passed;
  } else {
    ++failed;
    console.log(`FAILED: ${what}\n${why}`);
  }
}

/** Ends the program: 0 if all held, else 1. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** Ends it with 77, by which ctest knows that a test was skipped. */
export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}
