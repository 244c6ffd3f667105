extension Double {
  /// Above `other` by more than rounding can be: 1e-12 of the greater of both.
  func isClearlyAbove(_ other: Double) -> Bool {
    guard isFinite, other.isFinite else { return self > other }
    return self - other > 1e-12 * max(abs(self), abs(other))
  }
}
