// The tags in a wheel's name (PEP 425, PEP 427).

/** Why a wheel cannot be installed for a Python such as `3.9.21` on Linux; undefined when it can, or isn't a wheel's name. */
export function wheelMistake(file: string, python: string): string | undefined {
  const tags = /-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file);
  if (tags === null) return undefined;
  const [, pythons = '', , platforms = ''] = tags;
  const [major = '3', minor = '0'] = python.split('.');
  const mine = Number(minor);
  const fits = pythons.split('.').some((tag) => {
    const [, kind, tagMajor, tagMinor] = /^(py|cp)(\d)(\d*)$/.exec(tag) ?? [];
    if (tagMajor !== major) return false;
    if (tagMinor === '' || tagMinor === undefined) return true;
    // cp38 with the stable interface (abi3) fits all newer ones, as does py38.
    const stable = kind === 'py' || tags[2]?.includes('abi3') === true;
    return stable ? Number(tagMinor) <= mine : Number(tagMinor) === mine;
  });
  if (!fits) return `it is for ${pythons}, and the engine has Python ${python}`;
  const linux = platforms.split('.').some((tag) => tag === 'any' || tag.includes('linux'));
  return linux ? undefined : `it is for ${platforms}, and jobs run on Linux`;
}
