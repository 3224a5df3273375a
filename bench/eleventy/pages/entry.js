/** A page to be, as an entry of a collection. Eleventy copies plain objects for every page, but not instances of classes. */
export class Entry {
  constructor(fields) {
    Object.assign(this, fields);
  }
}
