/** Small words inside of names of persons: "Comboios da Lua", "Enrique de la Cruz", "Ursula von der Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  `af al am ap bin bint da dal das de del della den der des di do dos du el ibn la las le los ten ter van vom von y
  zu`.split(/\s+/),
);
