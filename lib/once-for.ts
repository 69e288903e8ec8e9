/** Make something of an object once, for all who ask; it goes when the object goes. */
export function onceFor<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly made: Made }>()
  return (key) => {
    const found = made.get(key) ?? { made: make(key) }
    made.set(key, found)
    return found.made
  }
}

/** Make something of a text once: a time zone, a day, an address. Meant for those that one site has. */
export function onceForText<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>()
  return (text) => {
    const found = made.get(text) ?? make(text)
    made.set(text, found)
    return found
  }
}

/** Make something when it is first asked for, and once. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly made: Made } | undefined
  return () => {
    made ??= { made: make() }
    return made.made
  }
}
