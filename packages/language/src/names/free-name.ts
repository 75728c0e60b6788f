/** The name that is wanted, else with the first number behind it that makes it free: `home`, `home-2`, `home-3`. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
  return name;
}
