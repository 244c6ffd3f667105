import Analysis
import Scenarios

extension SensitivityData {
  /// `scenario,view,seed,subject,method,index,factor,other,value,low,high,told,rows,complete_rows`: an index a row;
  /// `other` is the second of a pair.
  var csv: String {
    var table = CSVTable(heading: [
      "scenario", "view", "seed", "subject", "method", "index", "factor", "other", "value", "low",
      "high", "told", "rows", "complete_rows",
    ])
    for row in sobolRows + shapleyRows + pawnRows + morrisRows { table.append(begin + row) }
    return table.text
  }

  private var begin: [String] {
    [answer.model.name, answer.model.view, String(answer.seed), answer.subject.name]
  }

  private func row(
    _ method: String, _ name: String, _ factor: String, _ index: SensitivityIndex,
    _ isTold: Bool, _ rows: SensitivityRows, other: String = ""
  ) -> [String] {
    [
      method, name, factor, other, CSVTable.number(index.value), CSVTable.number(index.low),
      CSVTable.number(index.high), isTold ? "true" : "false", String(rows.made),
      String(rows.complete),
    ]
  }

  private func name(_ factor: SensitivityFactor) -> String {
    if case .others = factor { return "all others" }
    return SensitivityWords(answer).name(factor)
  }

  private var sobolRows: [[String]] {
    guard let sobol = answer.sobol else { return [] }
    let shares = sobol.shares.flatMap { shares in
      [
        row(
          "sobol", "first", name(shares.factor), shares.first, sobol.isTold(first: shares.first),
          sobol.rows),
        row(
          "sobol", "total", name(shares.factor), shares.total, sobol.isTold(total: shares.total),
          sobol.rows),
      ]
    }
    let members = sobol.members.flatMap { member in
      [
        row(
          "sobol", "first", name(.input(member.input)), member.first,
          sobol.isTold(first: member.first), sobol.rows),
        row(
          "sobol", "total", name(.input(member.input)), member.total,
          sobol.isTold(total: member.total), sobol.rows),
      ]
    }
    let pairs = sobol.pairs.map { pair in
      row(
        "sobol", "second", name(pair.one), pair.share, sobol.isTold(pair), sobol.rows,
        other: name(pair.other))
    }
    return shares + members + pairs
  }

  private var shapleyRows: [[String]] {
    guard let shapley = answer.shapley else { return [] }
    return shapley.shares.map { share in
      row(
        "shapley", "share", name(share.factor), share.share, shapley.isTold(share.share),
        shapley.rows)
    }
  }

  private var pawnRows: [[String]] {
    guard let pawn = answer.pawn else { return [] }
    return pawn.distances.flatMap { distance in
      [
        row(
          "pawn", "median", name(.input(distance.input)), distance.median, pawn.isTold(distance),
          pawn.rows),
        row(
          "pawn", "greatest", name(.input(distance.input)), distance.greatest,
          pawn.isTold(distance), pawn.rows),
      ]
    }
  }

  private var morrisRows: [[String]] {
    guard let morris = answer.morris else { return [] }
    return morris.effects.flatMap { factor, effects in
      let isTold = morris.isTold(effects)
      let deviation = SensitivityIndex(effects.deviation, standardError: .nan)
      return [
        row("morris", "mu", name(factor), SensitivityIndex(effects.mean), isTold, morris.rows),
        row(
          "morris", "mu_star", name(factor), SensitivityIndex(effects.meanSize), isTold,
          morris.rows),
        row("morris", "sigma", name(factor), deviation, isTold, morris.rows),
      ]
    }
  }
}
