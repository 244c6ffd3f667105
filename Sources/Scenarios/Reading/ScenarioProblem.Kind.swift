extension ScenarioProblem {
  /// What is wrong, as data.
  public enum Kind: Sendable, Equatable {
    // Text
    case tooLarge(bytes: Int)
    /// `byte` counts from 0.
    case notUTF8(byte: Int)
    case forbiddenCharacter(UInt32)
    case tab
    /// The YAML reader's own words.
    case syntax(String)
    /// A quote that is not closed on its line, with a mistake where its text ends.
    case openQuote
    case empty
    case tooManyNodes
    /// See `Limits.signs`.
    case tooManySigns(Int)
    case tooDeep
    case unknownAlias(String)
    case duplicateKey(String, first: SourceRange)
    case keyIsNotText
    /// Inside `{…}` or `[…]` a comma ends a text that is not quoted.
    case splitAtComma(String)

    // Files
    case file(String, FileProblem)
    case includeCycle([String])
    case tooManyFiles
    case unknownBase(String, builtIns: [String])
    case baseCycle([String])
    case tooManyBases
    case includedFileExtends
    /// An id with an empty value that the extended scenario does not have.
    case nothingToTakeAway(String)
    case missingVersion
    case otherVersion(String)

    // Keys and values
    case unknownKey(String, section: String, known: [String])
    /// So many more than `Limits.unknownKeys`.
    case furtherUnknownKeys(Int)
    case missingKey(String, section: String, expected: Expectation)
    case wrongShape(expected: Expectation, found: Shape)
    case unknownChoice(String, choices: [String])
    case invalidDate(String)
    case invalidId(String)
    case conflictingKeys([String])
    case number(NumberProblem.Kind, key: String)
    /// A number or formula of so many characters.
    case tooLong(Int)
    /// Uncertain where the tool needs one fixed number.
    case notConstant(key: String)
    case notWhole(key: String, Double)
    /// What arithmetic over assumptions can give lies outside of what is allowed.
    case mayLeaveRange(key: String, allowed: NumberRange, least: Double, most: Double)

    // Adjustments
    /// `--set` without `=` or without a path.
    case settingWithoutValue(String)
    case intervention(InterventionProblem)
    case observation(ObservationProblem)
    case decision(DecisionProblem)

    // Dated items, armies, correlations
    /// Not `4 months`, `2 weeks` or `10 d`.
    case invalidInterval(String)
    /// `every:` is missing beside one of these.
    case repeatsWithoutInterval(key: String)
    /// An effort of a power without an army, or an own force of one with an army.
    case effortWithoutArmy(power: String)
    case forceBesideArmy(power: String)
    /// `key` counts by the output of a power that has none.
    case needsOutput(power: String, key: String)
    /// A share of a budget that the power does not have.
    case needsBudget(power: String)
    /// A share of the budget for a stock without unit cost.
    case needsUnitCost
    /// A sequence without steps.
    case emptySequence
    /// A step on a side whose opponent is the power's own.
    case ownOpponent(power: String)
    case contestNamedLikeFront(String)
    /// Both sides of a contest are one power's.
    case againstItself(String)
    /// A truce without the power of one of the two sides.
    case partyMissing(power: String)
    /// A party of a truce that is neither side's power, without `side`.
    case sideMissing(power: String)
    /// Neither patience nor a decisive contest: the power never chooses.
    case endWithoutReason
    /// No pivot of a step that another follows can ever come.
    case pivotNeverHappens
    /// A step beside another of the same sequence in the same contest.
    case contestTwice(String)
    /// So many inputs where two are due.
    /// A party of a pledge without the kind that is given.
    case lacksStock(power: String, kind: String)
    case givesToItself(power: String)
    /// A bill that goes to the giver or to the receiver.
    case handedToParty(power: String)
    /// Something is bought, and nothing tells at what price.
    case purchaseWithoutCost(kind: String)
    /// A ceiling on what is not bought.
    case ceilingWithoutPurchase
    /// A day that comes before the one on which it begins.
    case endsBeforeItBegins(Day)
    /// A power that one of the sides is itself.
    case entryOfParty(power: String, front: String)
    /// Neither a hazard nor `at once`.
    case entryWithoutReason
    case pairExpected(Int)
    case correlatedWithItself(String)
    case samePair(String, String, first: SourceRange)
    case correlatedConstant(String)
    /// Made of other inputs.
    case correlatedSum(String)
    /// Ranks that contradict each other, and the nearest in proportion that do not.
    case notPositiveDefinite(nearest: [RankText])

    // Names
    case unknownName(String, NameKind)
    /// A known id of another kind than is due.
    case wrongKind(String, IdKind, expected: NameKind)
    case ambiguousPlace(String, choices: [String])
    case ownGroup([String])
    case assumptionCycle([String])
    case viewCycle([String])
    case unknownPath(path: String, part: String)
    case duplicateLink(String)
    case streamCollision(String, String)
    /// An assumption named like a word of the formula language.
    case reservedName(String)

    // Meaning
    case horizonNotAfterStart
    case tooManyDays(Int)
    case tooMany(Limits.Counted, count: Int)
    case linkEndsEqual(String)
    case linkWithoutLength(from: String, to: String)
    case noAimOnFront(front: String)
    case formula(FormulaProblem.Kind)
    case factNeedsRun(claim: String)
    /// `effect:` in a claim of another kind.
    case effectOfKind(Claim.Kind)
    /// An effect whose two sides are the same: nothing is done, or the same on both.
    case effectComparesNothing
    /// A value under `set:` that is neither one text nor a list of texts.
    case effectValue(path: String)
    /// A power whose plan has no date after the start, or none at all.
    case nothingToDelay(power: String)
    /// `place`, `link`, `assumption` or `among` in an effect without `rank`.
    case lacksRank
    /// Several ranks, or a rank beside a comparison.
    case rankInList
    /// Something that is ranked among others of another kind.
    case rankAmongOthers(EffectRank.Group)

    // Warnings
    case sourceAfterStart(source: String)
    case unusedAssumption(String)
    case fallenAtStart(claim: String, place: String)
    case nothingAttackable(front: String)
    case recaptureUnopposed(front: String)
    case noSupplySource(front: String, side: SideRole)
    case nobodyCutOff(front: String)
    case noForce(front: String, side: SideRole)
    /// A distance longer than half a great circle.
    case beyondEarth(key: String, Double)
    /// A dated item before the first day or after the horizon.
    case datedOutside(Day)
    /// A party of a truce, or a power that chooses its end, to whom nothing is worth anything.
    case nothingAtStake(power: String)
    /// A course B that takes more of the power than course A, by the medians of their efforts.
    case courseBHeavier(b: Double, a: Double)
    /// A contest that runs from the first day, before the step that is to begin it.
    case runsBeforeItsStep(String)
    /// Something for a power that is on the other side of a contest.
    case pledgeToOpponent(from: String, to: String, contest: String)
    /// One of a step's pivots that cannot come, with the reason.
    case pivotNeverComes(PivotGuard, PivotObstacle)
    /// A hazard of 0 that nothing can raise.
    case hazardOfZero
    /// A latent contest that no step and no opening begins.
    case neverBegins(String)
    /// Starting values that a restart keeps from the scenario, because nothing was observed of them.
    case carriedOver([String])
    case formulaWarning(FormulaWarning.Kind)

    // Hints
    case noDeadline(claim: String)
    case noSettlement(claim: String)
    case noEffect(claim: String)
    /// What the formula says is known only on `day`.
    case deadlineTooEarly(claim: String, day: Day)
    case deadlineAfterHorizon(claim: String, horizon: Day)

    public var isHint: Bool {
      switch self {
      case .noDeadline, .noSettlement, .noEffect, .deadlineTooEarly, .deadlineAfterHorizon,
        .runsBeforeItsStep, .courseBHeavier:
        true
      default: false
      }
    }

    public var isWarning: Bool {
      switch self {
      case .sourceAfterStart, .unusedAssumption, .fallenAtStart, .nothingAttackable,
        .recaptureUnopposed, .noSupplySource, .nobodyCutOff, .noForce, .beyondEarth, .carriedOver,
        .datedOutside, .neverBegins, .nothingAtStake, .pledgeToOpponent,
        .pivotNeverComes, .hazardOfZero,
        .formulaWarning,
        .observation(.nothingObserved):
        true
      default: false
      }
    }
  }

  /// What a name should name.
  public enum NameKind: String, Sendable, Hashable {
    case source
    case power
    case contest
    case pressureContest
    case place
    case placeOrGroup
    case front
    case link
    case input
    case stock
    case view
    case season
    /// A number, a unit or the name of an assumption.
    case number
  }

  /// What stands in the file.
  public enum Shape: String, Sendable, Hashable {
    case nothing
    case text
    case list
    case mapping
  }
}
