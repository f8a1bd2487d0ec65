/** Says "label 12 of 6000" at most ten times a second on a terminal, and every tenth part elsewhere. */
export function progressLine(label: string, output: NodeJS.WriteStream): (done: number, all: number) => void {
  let said = -1;
  return (done, all) => {
    const step = output.isTTY ? Math.floor((done * 100) / all) : Math.floor((done * 10) / all);
    if (step === said) return;
    said = step;
    if (output.isTTY) output.write(`\r${label} ${done} of ${all}${done === all ? '\n' : ''}`);
    else output.write(`${label} ${done} of ${all}\n`);
  };
}
