/// A language that a report can be written in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
}

/// Every phrase of a report in every language.
enum ReportPhrase: CaseIterable {
  case months, asked, verdicts, verdictsAbout, claim, inWords, chance, interval, views
  case viewsAbout, map, mapAbout, date, falls, fallsAbout, turns, turnsAbout, never, courses
  case coursesAbout, assumptions, assumptionsAbout, name, value, origin, spread, assumed, bare
  case limits, made, runs, seed, view, command, fingerprint, version, noCondition, fact
  case factTrue, factFalse, unknown, effect, median, sources, skip, contents, conditional
  case studies, whatIf, differs, numbers, place, limitChance, limitModel, limitNumbers
  case limitViews, limitUse, otherNumbers

  func text(_ language: Language) -> String {
    let both = texts
    return language == .english ? both.0 : both.1
  }

  private var texts: (String, String) {
    switch self {
    case .months:
      (
        "January February March April May June July August September October November December",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      )
    case .asked: ("What was asked", "La question")
    case .verdicts: ("Verdict on every claim", "Verdict sur chaque affirmation")
    case .verdictsAbout:
      (
        "How likely each claim is, under each view. The interval says how well the runs answer, not how good the assumptions are: for that, compare the views.",
        "La probabilité de chaque affirmation, selon chaque point de vue. L’intervalle dit avec quelle précision les simulations répondent, non si les hypothèses sont bonnes : pour cela, comparez les points de vue."
      )
    case .claim: ("Claim", "Affirmation")
    case .inWords: ("In words", "En mots")
    case .chance: ("Chance", "Probabilité")
    case .interval: ("95 % interval", "Intervalle à 95 %")
    case .views: ("What each view believes", "Ce que suppose chaque point de vue")
    case .viewsAbout:
      (
        "A view is a set of assumptions. No view is right by decree.",
        "Un point de vue est un ensemble d’hypothèses. Aucun n’a raison par décret."
      )
    case .map: ("Map of the front", "Carte du front")
    case .mapAbout:
      (
        "Each ring is a place at its true position; the disc inside is as great as the share of the runs in which it is still held on the chosen date.",
        "Chaque anneau est un lieu à sa vraie position ; le disque est à la mesure de la part des simulations où il est encore tenu à la date choisie."
      )
    case .date: ("Date", "Date")
    case .falls: ("When places fall", "Quand les lieux tombent")
    case .fallsAbout:
      (
        "The line spans the days by which a place has fallen in 5 to 95 % of the runs, the box 25 to 75 %, the stroke is the median. Lines that reach the right edge go on beyond the horizon.",
        "Le trait couvre les jours où le lieu est tombé dans 5 à 95 % des simulations, la boîte 25 à 75 %, la barre est la médiane. Un trait qui atteint le bord droit continue au-delà de l’horizon."
      )
    case .turns: ("Turns, contests, truces and ends", "Tournants, confrontations, trêves et fins")
    case .turnsAbout:
      (
        "Read like the chart above; a diamond is the planned day of a turn.",
        "Se lit comme la figure précédente ; un losange est le jour prévu d’un tournant."
      )
    case .never: ("never", "jamais")
    case .courses: ("How things develop", "Comment les choses évoluent")
    case .coursesAbout:
      (
        "Median of the runs, with the bands that hold half and nine tenths of them.",
        "Médiane des simulations, avec les bandes qui en contiennent la moitié et les neuf dixièmes."
      )
    case .assumptions: ("All assumptions", "Toutes les hypothèses")
    case .assumptionsAbout:
      (
        "Every named number of the first view with its source, and what other views say instead.",
        "Chaque nombre nommé du premier point de vue avec sa source, et ce que disent les autres."
      )
    case .otherNumbers: ("Numbers without a name", "Nombres sans nom")
    case .name: ("Name", "Nom")
    case .value: ("Value", "Valeur")
    case .origin: ("Where it comes from", "D’où il vient")
    case .spread: ("Spread", "Dispersion")
    case .assumed: ("Assumed", "Supposé")
    case .bare: ("Without source or reason", "Sans source ni raison")
    case .limits: ("What this cannot tell", "Ce que ceci ne peut pas dire")
    case .made: ("How to make it again", "Comment le refaire")
    case .runs: ("Runs of each view", "Simulations par point de vue")
    case .seed: ("Seed", "Graine")
    case .view: ("View", "Point de vue")
    case .command: ("Command", "Commande")
    case .fingerprint: ("Fingerprint", "Empreinte")
    case .version: ("Version", "Version")
    case .noCondition:
      ("its condition came true in no run", "sa condition ne s’est réalisée dans aucune simulation")
    case .fact: ("fact", "fait")
    case .factTrue: ("true under these assumptions", "vrai selon ces hypothèses")
    case .factFalse: ("false under these assumptions", "faux selon ces hypothèses")
    case .unknown: ("not known", "inconnu")
    case .effect:
      ("an effect: see `linchpin compare`", "un effet : voir `linchpin compare`")
    case .median: ("median", "médiane")
    case .sources: ("Sources", "Sources")
    case .skip: ("Skip to the verdicts", "Aller aux verdicts")
    case .contents: ("Contents", "Sommaire")
    case .conditional:
      (
        "* Counted over the runs in which the claim’s condition holds.",
        "* Compté sur les simulations où la condition de l’affirmation est remplie."
      )
    case .studies: ("What the conclusion hangs on", "Ce à quoi tient la conclusion")
    case .whatIf: ("What if", "Et si")
    case .differs: ("Sets otherwise", "Change")
    case .numbers: ("Numbers", "Nombres")
    case .place: ("What", "Quoi")
    case .limitChance:
      (
        "The intervals hold chance within the model and the number of runs. They hold no doubt about the model itself.",
        "Les intervalles contiennent le hasard du modèle et le nombre de simulations. Ils ne contiennent aucun doute sur le modèle lui-même."
      )
    case .limitModel:
      (
        "Places, forces, stocks, wills and plans are stylised; what no mechanism of the model says does not happen.",
        "Lieux, forces, stocks, volontés et plans sont stylisés ; ce qu’aucun mécanisme du modèle ne dit n’arrive pas."
      )
    case .limitNumbers:
      (
        "A number with a source can be wrong, and one without a source is a judgement. Change it and run again.",
        "Un nombre avec source peut être faux, et un nombre sans source est un jugement. Changez-le et recommencez."
      )
    case .limitViews:
      (
        "Where views disagree the disagreement is the answer; their mean is not the truth.",
        "Quand les points de vue divergent, la divergence est la réponse ; leur moyenne n’est pas la vérité."
      )
    case .limitUse:
      (
        "This is a way to examine an argument. It is no basis for a decision that harms people.",
        "Ceci est une manière d’examiner un argument. Ce n’est pas une base pour décider ce qui nuit à des personnes."
      )
    }
  }
}
