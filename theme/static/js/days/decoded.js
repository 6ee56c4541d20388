// The fragment of an address as it was written; what is encoded wrongly stays as it is.
export function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch (error) {
    return hash;
  }
}
