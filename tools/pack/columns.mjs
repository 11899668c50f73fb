// The parts that packs are made of; core/src/knowledge/lines.h and key_lines.h read them.

const kStep = 8;   // Lines::kStep

export function u32(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/** Numbers, a plane of their lowest bytes first, then the next ones: like bytes stand together, which compresses. */
export function planes(numbers, count) {
  const bytes = Buffer.alloc(count * numbers.length);
  numbers.forEach((number, i) => {
    for (let plane = 0; plane < count; ++plane) bytes[plane * numbers.length + i] = Math.floor(number / 256 ** plane) % 256;
  });
  return bytes;
}

/** Two columns: the bytes of each kStep lines, and the lines. */
export function lines(strings) {
  const steps = [];
  for (let i = 0; i < strings.length; i += kStep) steps.push(Buffer.byteLength(strings.slice(i, i + kStep).map((line) => `${line}\n`).join("")));
  if (strings.some((line) => line.includes("\n")) || steps.some((size) => size > 65535)) throw new Error("a line is too long");
  return [planes(steps, 2), Buffer.from(strings.map((line) => `${line}\n`).join(""))];
}

/** Puts records in the order of the bytes of their `key`; equal keys stay in the order that they have. */
export function sortByKey(records) {
  for (const record of records) record.bytes = Buffer.from(record.key);
  return records.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
}
