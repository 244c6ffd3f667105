/// The one list of phases (day.md): mechanisms emit in this order.
///
/// Within a phase a mechanism stands before those whose new state it must not see (what phase 3 does to
/// output is read by production a week later).
///
/// Dated items (phase 1) are small programs of the calendar; falls and the evening (phases 9 and
/// 10) are handlers on single lanes that the watches of `Advance`, `AxisRedraw` and `PlaceTimers` call.
enum DayOrder {
  static var mechanisms: [any Mechanism.Type] {
    [
      Season.self,  // 1
      Reinforcements.self,  // 1
      ShocksOfWill.self,  // 1
      Deliveries.self,  // 1
      BudgetChanges.self,  // 1
      Packages.self,  // 1
      Handovers.self,  // 1
      Capacities.self,  // 3
      LatentContests.self,  // 3
      Outlay.self,  // 3
      WillOfPowers.self,  // 3
      Production.self,  // 3
      BudgetOfPowers.self,  // 3
      OutputOfPowers.self,  // 3
      PressureOfPackages.self,  // 3
      StocksIn.self,  // 4
      ElapsedDays.self,  // 4
      Pledges.self,  // 4
      Armies.self,  // 5
      AllocationOfForces.self,  // 5
      Fire.self,  // 6
      AlliesJoining.self,  // 7
      Attrition.self,  // 7
      TempoOfFront.self,  // 8
      Advance.self,  // 8
      PressureContests.self,  // 8
      AxisRedraw.self,  // 9
      PlaceTimers.self,  // 9
      FrontOutcomes.self,  // 9
      Truces.self,  // 9
      Entries.self,  // 9
      Decisions.self,  // 2, seen on the evening before
      Loads.self,  // evening
      Ends.self,  // 2 and evening
    ]
  }
}
