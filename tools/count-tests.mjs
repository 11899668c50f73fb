// node tools/count-tests.mjs FILES...: adds up what ctest (JUnit files) and Node's test runner (TAP files) report and
// prints "N passed, N failed[, N skipped]". A Catch2 program counts as the test cases that it says it ran.
// Fails when a file holds no result, so that tests that did not run can't pass.
import { readFileSync } from 'node:fs';

const total = { passed: 0, failed: 0, skipped: 0 };

function countCatch(output) {
  const allPassed = output.match(/All tests passed \(.* in (\d+) test cases?\)/);
  if (allPassed) return { passed: Number(allPassed[1]), failed: 0 };
  const line = output.match(/^test cases:.*$/m)?.[0];
  const number = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return line ? { passed: number('passed') + number('failed as expected'), failed: number('failed(?! as)') } : null;
}

function addCtest(xml) {
  const cases = xml.split('<testcase ').slice(1);
  for (const testCase of cases) {
    const status = testCase.match(/status="(\w+)"/)[1];
    const counted = countCatch(testCase);
    if (status === 'run') total.passed += counted?.passed ?? 1;
    else if (status === 'fail') {
      total.passed += counted?.passed ?? 0;
      total.failed += Math.max(counted?.failed ?? 0, 1);
    } else total.skipped += 1;
  }
  return cases.length;
}

function addTap(tap) {
  const number = (word) => Number(tap.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  total.passed += number('pass');
  total.failed += number('fail') + number('cancelled');
  total.skipped += number('skipped') + number('todo');
  return number('tests');
}

let empty = false;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  if ((file.endsWith('.xml') ? addCtest(text) : addTap(text)) > 0) continue;
  console.error(`no test ran: ${file}`);
  empty = true;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = empty || total.failed > 0 ? 1 : 0;
