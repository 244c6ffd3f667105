import Storage

extension WhatIfOptions {
  /// As they are written on a command line.
  var words: [String] {
    settings.flatMap { ["--set", $0] } + interventions.flatMap { ["--do", $0] }
      + without.flatMap { ["--without", $0] } + (asOf.map { ["--as-of", $0] } ?? [])
      + (observed.map { ["--observed", $0] } ?? [])
  }

  /// As a directory of runs remembers them.
  var written: RunManifest.WhatIf {
    get {
      var written = RunManifest.WhatIf()
      written.set = settings
      written.do = interventions
      written.without = without
      written.asOf = asOf
      written.observed = observed
      return written
    }
    set {
      settings = newValue.set
      interventions = newValue.do
      without = newValue.without
      asOf = newValue.asOf
      observed = newValue.observed
    }
  }
}
