/// Correlations of a pair of normals joined by a Gaussian copula.
public enum RankCorrelation {
  /// The Pearson correlation of the normals whose Spearman rank correlation is r, in [−1, 1]: 2
  /// sin(π r / 6).
  ///
  /// Source: Pearson (1907), "On further methods of determining correlation".
  public static func spearmanToPearson(_ r: Double) -> Double {
    2 * Elementary.sin(Double.pi * r / 6)
  }

  /// Kendall's rank correlation of normals whose Pearson correlation is r, in [−1, 1]: (2/π) arcsin
  /// r.
  ///
  /// Source: Kruskal (1958), "Ordinal measures of association".
  public static func pearsonToKendall(_ r: Double) -> Double {
    2 / Double.pi * Elementary.arcSine(r)
  }
}
