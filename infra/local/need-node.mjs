// Plain JavaScript, because an old Node must be able to read it: package.json loads it before every command, and a
// command started directly loads it first.
const needed = 24;
const { node } = process.versions;

if (Number.parseInt(node, 10) < needed) {
  console.error(
    `This is Node ${node}, but Foyer needs ${needed}: run npm ci (it brings Node ${needed} along, ` +
      'if install scripts are allowed) and then use npm start',
  );
  process.exit(1);
}
