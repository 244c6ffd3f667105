/// `NAME(ARGUMENT, …)` and what follows, with the place of every part.
struct CallText {
  struct Part {
    var text: String
    var range: TextRange

    /// The scalars between two offsets without the spaces around them.
    init(text: String, range: TextRange) {
      self.text = text
      self.range = range
    }

    fileprivate init(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) {
      var (start, end) = (start, end)
      while start < end, scalars[start] == " " { start += 1 }
      while end > start, scalars[end - 1] == " " { end -= 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      text = String(view)
      range = TextRange(offset: start, length: end - start)
    }
  }

  let name: Part
  let arguments: [Part]
  /// After the closing parenthesis and a `=`; nil without one.
  let value: Part?

  /// nil where the text is of another form.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(of: "("),
      let close = scalars.firstIndex(of: ")"), open < close
    else { return nil }
    name = Part(scalars, 0, open)
    let commas = scalars.indices.filter { open < $0 && $0 < close && scalars[$0] == "," }
    let bounds = [open] + commas + [close]
    arguments = zip(bounds, bounds.dropFirst()).map { Part(scalars, $0 + 1, $1) }
    let rest = Part(scalars, close + 1, scalars.count)
    guard !rest.text.isEmpty else {
      value = nil
      return
    }
    guard rest.text.hasPrefix("=") else { return nil }
    value = Part(scalars, rest.range.offset + 1, scalars.count)
  }
}
