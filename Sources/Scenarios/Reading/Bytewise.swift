/// The canonical order of ids: by their UTF-8 bytes, the same in every locale.
func bytewise(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
