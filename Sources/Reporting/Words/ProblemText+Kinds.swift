import Scenarios

extension ScenarioProblem.Kind {
  /// Words for every kind, by group.
  var words: ProblemWords {
    textWords ?? fileWords ?? baseWords ?? keyWords ?? nameWords ?? meaningWords ?? adjustmentWords
      ?? inputWords ?? effectWords ?? warningWords ?? planWords ?? hintWords
      ?? ProblemWords("\(self)")
  }

  private var textWords: ProblemWords? {
    switch self {
    case .tooLarge(let bytes):
      ProblemWords(
        say("the file has \(bytes) bytes"), expected: say("at most \(Limits.bytes)"),
        say("split it and list the parts under `include:`"))
    case .notUTF8(let byte):
      ProblemWords(
        say("byte \(byte + 1) of the file is no UTF-8 text"),
        say("save the file with the encoding UTF-8"))
    case .forbiddenCharacter(let code):
      ProblemWords(
        say("a character that cannot be seen (U+\(hexadecimal(code))) stands in the text"),
        say("delete it"))
    case .tab:
      ProblemWords(
        say("a tab indents this line"), expected: say("spaces"), say("replace the tab by spaces"))
    case .syntax(let problem):
      ProblemWords(
        say("the text is no YAML here: ") + SyntaxWords.plain(problem), SyntaxWords.remedy(problem))
    case .openQuote:
      ProblemWords(
        say("the quote that opens here is not closed on its line"),
        say("close it, or write a text of several lines below `>-`"))
    case .empty:
      ProblemWords(
        say("the file is empty"), expected: say("a scenario that begins with `linchpin: 1`"))
    case .tooManyNodes:
      ProblemWords(
        say("the scenario has too many values"),
        expected: say("at most \(Limits.nodes), aliases expanded"),
        say("use fewer aliases or a smaller scenario"))
    case .tooManySigns(let count):
      ProblemWords(
        say("the file has \(count) line ends, commas, colons, dashes and opening brackets"),
        expected: say("at most \(Limits.signs)"),
        say("split it and list the parts under `include:`"))
    case .tooDeep:
      ProblemWords(say("this is nested more than \(Limits.depth) deep"))
    case .unknownAlias(let name):
      ProblemWords(
        say("no anchor `&\(name)` stands before this alias"),
        say("write the text in quotes if the `*` is part of it"))
    case .duplicateKey(let key, let first):
      ProblemWords(
        say("`\(key)` stands here a second time; the first is at \(first.file):\(first.line)"),
        say("delete or rename one of them"))
    case .keyIsNotText:
      ProblemWords(say("a key has to be a word or a text"), expected: "`key: value`")
    case .splitAtComma(let text):
      ProblemWords(
        say("inside braces the text `\(text)` ends at its comma"),
        say("put the whole text into double quotes"))
    default: nil
    }
  }

  private func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var fileWords: ProblemWords? {
    switch self {
    case .file(let name, let problem): problem.words(name)
    case .includeCycle(let names):
      ProblemWords(
        say("the files include each other in a circle: \(names.joined(separator: " → ")) → ")
          + (names.first ?? ""), say("remove one `include:`"))
    case .tooManyFiles:
      ProblemWords(
        say("the scenario has more than \(Limits.files) files"), say("merge some of them"))
    case .missingVersion:
      ProblemWords(
        say("the version of the language is missing"),
        expected: say("`linchpin: 1` as the first key"),
        say("add that line, or let `linchpin migrate FILE` do it"))
    case .otherVersion(let text): LanguageVersion(text).words(text)
    default: nil
    }
  }

  private var warningWords: ProblemWords? {
    switch self {
    case .sourceAfterStart(let source):
      ProblemWords(
        say("the source `\(source)` is dated after the start, so its numbers may know the outcome"),
        say("use an older source, or say in a `note:` why this one is fair"))
    case .unusedAssumption(let name):
      ProblemWords(
        say("nothing uses the assumption `\(name)`"),
        say("use it by its name in a number or a claim"))
    case .fallenAtStart(_, let place):
      ProblemWords(
        say("the challenger owns `\(place)` from the start, so `fall(\(place))` never happens"),
        say("ask for `retaken(\(place))`, or change the `owner:`"))
    case .nothingAttackable(let front):
      ProblemWords(
        say(
          "no place of the front `\(front)` can be attacked at the start, so nothing will happen"),
        say("give a place a smaller `front:` distance, or the axes a longer `reach:`"))
    case .recaptureUnopposed(let front):
      ProblemWords(
        say(
          "on `\(front)` the challenger's whole force is on its axes (`massed` is 1), so nobody "
            + "stands where the holder comes back"), say("set `massed:` below 1"))
    case .noSupplySource(let front, let side):
      ProblemWords(
        say(
          "on `\(front)` the \(side) has a `supply need` but no source, so every place of it is cut off"
        ),
        say("give one of its places `supply source: true`, or leave out `supply need:`"))
    case .nobodyCutOff(let front):
      ProblemWords(
        say(
          "on `\(front)` no side has a `supply need`, so nobody is ever cut off and the encirclement "
            + "hazard does nothing"),
        say("give the holder a `supply need:`, or leave out `encirclement:`"))
    case .noForce(let front, let side):
      ProblemWords(
        say("on `\(front)` the \(side) has no force and gets no reinforcements"),
        say("give it a `force:`, or say in a `note:` why it has none"))
    case .beyondEarth(let key, let kilometres):
      ProblemWords(
        say(
          "`\(key)` is \(ProblemText.plain(kilometres)) km, farther than any two places on Earth are "
            + "apart"), expected: say("at most 20,015 km"), say("check the unit"))
    case .formulaWarning(let kind): kind.words
    default: nil
    }
  }
}

extension FileProblem {
  func words(_ name: String) -> ProblemWords {
    switch self {
    case .notFound:
      ProblemWords(say("there is no file `\(name)`"), say("check the name and the folder"))
    case .outsideFolder:
      ProblemWords(
        say("`\(name)` leads out of the folder of the scenario"),
        expected: say("a file beside this one"))
    case .notAFile:
      ProblemWords(say("`\(name)` is no ordinary file"), expected: say("a text file"))
    case .tooLarge(let bytes, let most):
      ProblemWords(say("`\(name)` has \(bytes) bytes"), expected: say("at most \(most)"))
    case .unreadable(let reason):
      ProblemWords(say("`\(name)` cannot be read: \(reason)"))
    }
  }
}

/// Words for the YAML reader's own.
enum SyntaxWords {
  static func plain(_ problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      say("a colon stands where none can stand")
    case "could not find expected ':'": say("the colon after a key is missing")
    case "did not find expected key": say("a key was expected; perhaps the indentation is wrong")
    case "did not find expected ',' or '}'": say("a comma or the closing } is missing")
    case "did not find expected ',' or ']'": say("a comma or the closing ] is missing")
    case "found unexpected end of stream": say("the text ends inside quotes")
    case "but found another document": say("a second document begins (`---`)")
    default: problem
    }
  }

  static func remedy(_ problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      say("put a text with a colon into double quotes, or check the indentation")
    case "found character that cannot start any token":
      say("put a text that begins with % @ or ` into double quotes")
    case "could not find expected ':'": say("write `key: value`")
    case "found unexpected end of stream": say("close the quotes")
    default: nil
    }
  }
}

extension LanguageVersion {
  /// For a version other than the present one.
  fileprivate func words(_ text: String) -> ProblemWords {
    let present = "`linchpin: \(LanguageVersion.number)`"
    switch self {
    case .draft where text.isEmpty:
      return ProblemWords(
        say("no version of the language stands here"), expected: present,
        say("write it so, or let `linchpin migrate FILE` do it"))
    case .present, .draft:
      return ProblemWords(
        say("`\(text)` is how drafts of the language wrote their version"), expected: present,
        say("write it so, or let `linchpin migrate FILE` do it"))
    case .newer(let number):
      return ProblemWords(
        say(
          "the file is written in version \(number) of the language, which is newer than this tool"),
        expected: present, say("read it with a newer Linchpin"))
    case .unknown:
      return ProblemWords(
        say("there is no version `\(text)` of the language"), expected: present,
        say("write that if the file was made for this tool"))
    }
  }
}
