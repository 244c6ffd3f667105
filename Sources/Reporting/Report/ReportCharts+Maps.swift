import Analysis
import Engine
import Scenarios

extension ReportCharts {
  /// The start and every week, or every 60th of all days, after it.
  static func mapDates(_ plan: Plan) -> [Day] {
    let calendar = plan.model.calendar
    let steps = Array(stride(from: 0, through: plan.days, by: max(7, plan.days / 60)))
    return steps.map { calendar.start + $0 }
  }

  var maps: [(chart: MapChart, scope: FigureScope)] {
    let dates = Self.mapDates(view.plan)
    return model.fronts.indices.compactMap { front in
      let falls = orderOfFall(front)
      var towns: [MapChart.Town] = []
      var position: [Int?] = []
      for (index, place) in model.fronts[front].places.enumerated() {
        guard let latitude = place.latitude, let longitude = place.longitude else {
          position.append(nil)
          continue
        }
        position.append(towns.count)
        let held = held(front, index, dates)
        towns.append(
          .init(
            name: place.name, latitude: latitude, longitude: longitude, held: held,
            words: held.map(words), fall: falls[index],
            isLinchpin: linchpins.contains { $0.front == front && $0.place == index },
            supply: supply(front, index, dates)))
      }
      guard towns.count > 1 else { return nil }
      let widths = widths(front)
      let links = zip(model.fronts[front].links, widths).compactMap { link, width in
        position[link.from].flatMap { from in
          position[link.to].map { (from: from, to: $0, width: width) }
        }
      }
      let date = min(dates.count - 1, dates.count / 4)
      let map = MapChart(
        title: model.fronts[front].name, summary: numerals.day(dates[date]), towns: towns,
        links: links, date: date, numerals: numerals)
      return (map, FigureScope(model.fronts[front]))
    }
  }

  /// Places by their median fall, from 1; nil for those that half of the runs leave standing.
  private func orderOfFall(_ front: Int) -> [Int?] {
    let medians = model.fronts[front].places.indices.map { place in
      view.plan.events.firstIndex(of: .fall(front: front, place: place))
        .flatMap { view.tally.events[$0].quantile(0.5) }
    }
    return medians.map { own in
      own.map { own in 1 + medians.count { $0.map { $0 < own } ?? false } }
    }
  }

  /// Share of the runs in which a place has not fallen, by date.
  private func held(_ front: Int, _ place: Int, _ dates: [Day]) -> [Double] {
    let event = view.plan.events.firstIndex(of: .fall(front: front, place: place))
    let isOwn = model.fronts[front].places[place].owner == .holder
    return dates.map { day in
      guard isOwn else { return 0 }
      guard let event else { return 1 }
      let fallen = view.tally.events[event].count(by: day - model.calendar.start)
      return 1 - Double(fallen) / Double(max(1, view.tally.runs))
    }
  }

  /// A share with its interval; of one that no run shows a bound.
  private func words(_ share: Double) -> String {
    let runs = view.tally.runs
    let yes = Int((share * Double(runs)).rounded())
    let interval = WilsonInterval(successes: yes, trials: runs)
    let words = ChanceWords(language: language)
    if ChanceWords.isRare(share, interval) || share == 1 || interval.low >= 0.99 {
      return words.text(share, interval)
    }
    return
      "\(numerals.percent(share)) (\(numerals.percent(interval.low)) – \(numerals.percent(interval.high)))"
  }

  /// Capacities as shares of the greatest, inputs at their medians.
  private func widths(_ front: Int) -> [Double] {
    let medians = model.medians
    let capacities = model.fronts[front].links.map { $0.capacity.value { medians[$0] } }
    let most = max(capacities.max() ?? 0, 1e-300)
    return capacities.map { max(0, $0) / most }
  }

  private func supply(_ front: Int, _ place: Int, _ dates: [Day]) -> [Double?] {
    guard let supply = view.supply, !model.fronts[front].links.isEmpty,
      model.fronts[front].places[place].owner == .holder
    else { return [] }
    return dates.map { supply.mean(front: front, place: place, step: $0 - model.calendar.start) }
  }
}
