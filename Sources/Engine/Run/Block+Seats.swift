extension Block {
  /// Gives lanes other seats where that lets whole vectors pass over parts of the day.
  ///
  /// Only in a full block, of which all is captured. No result depends on it.
  func reseat() {
    guard let seatOrder, count == Rows.lanes, capture.lanes == Rows.lanes,
      seatOrder.isWorthWhile(rows)
    else { return }
    changeSeats { seatOrder.exchanges($0) }
  }

  /// Moves lanes by the exchanges that `body` asks for.
  func changeSeats(_ body: (_ exchange: (_ seat: Int, _ other: Int) -> Void) -> Void) {
    body { seat, other in
      rows.swap(seat, other)
      noise.swap(seat, other)
    }
    capture.changeSeats(rows)
    markAllStale()
  }
}
