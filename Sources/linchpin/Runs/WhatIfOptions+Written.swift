import Storage

extension WhatIfOptions {
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
