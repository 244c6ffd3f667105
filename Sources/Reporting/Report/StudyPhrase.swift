/// Every phrase of the pictures of studies in every language.
enum StudyPhrase: CaseIterable {
  case lose, hold, release, reinforce, cut, remove, low, high
  case places, links, events, assumptions, moves, alone, withOthers, variance
  case shapley, pawn, morris, chance, coverage, density, step, restricted, box
  case order, intervals, untold, text, linchpin, orderOfFall

  func text(_ language: Language) -> String {
    language == .english ? texts.0 : texts.1
  }

  private var texts: (String, String) {
    switch self {
    case .lose: ("is lost", "est perdu")
    case .hold: ("is held", "est tenu")
    case .release: ("is held, the attack goes elsewhere", "est tenu, l’attaque va ailleurs")
    case .reinforce: ("is fortified", "est fortifié")
    case .cut: ("is cut", "est coupé")
    case .remove: ("does not come", "n’a pas lieu")
    case .low: ("at its 5 %", "à ses 5 %")
    case .high: ("at its 95 %", "à ses 95 %")
    case .places: ("Places", "Lieux")
    case .links: ("Links", "Liaisons")
    case .events: ("Dated events", "Événements datés")
    case .assumptions: ("Assumptions", "Hypothèses")
    case .moves: ("what moving each does to the chance of", "effet de chacun sur la probabilité de")
    case .alone: ("alone", "seul")
    case .withOthers: ("with all it does together with others", "avec ses effets conjoints")
    case .variance: ("share of the variance of", "part de la variance de")
    case .shapley: ("Shapley share of the variance of", "part de Shapley de la variance de")
    case .pawn: ("PAWN distance for", "distance PAWN pour")
    case .morris: ("mean size of the effects (μ*) on", "taille moyenne des effets (μ*) sur")
    case .chance: ("chance", "hasard")
    case .coverage: ("share of the cases that it holds", "part des cas qu’elle contient")
    case .density: ("their share of what it holds", "leur part dans son contenu")
    case .step: ("step", "étape")
    case .restricted: ("restricted", "contraintes")
    case .box: ("How the box was found", "Comment la boîte a été trouvée")
    case .order: ("Orders", "Ordres")
    case .intervals: ("lines are 95 % intervals", "les traits sont des intervalles à 95 %")
    case .untold: ("pale: not told from 0", "pâle : non distinct de 0")
    case .text: ("The same in words", "La même chose en mots")
    case .linchpin:
      (
        "A thick ring is a place on which the conclusion hangs.",
        "Un anneau épais est un lieu auquel tient la conclusion."
      )
    case .orderOfFall:
      (
        "Numbers give the order of the median falls.",
        "Les numéros donnent l’ordre des chutes médianes."
      )
    }
  }
}
