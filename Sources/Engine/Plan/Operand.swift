import Chance

/// A number while the plan is made: known now, or one row per run.
enum Operand: Equatable {
  case constant(Double)
  case row(Int)

  var constantValue: Double? {
    if case .constant(let value) = self { value } else { nil }
  }
}

extension Operand: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) {
    self = .constant(value)
  }

  init(integerLiteral value: Int) {
    self = .constant(Double(value))
  }
}

/// Arithmetic that emits: folds constants, and drops what changes nothing (x·1, x + 0).
extension Emitter {
  mutating func add(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(a + b)
    case (.constant(0), let other), (let other, .constant(0)): other
    case (.constant(let a), .row(let row)), (.row(let row), .constant(let a)):
      emit(.addImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.add, left: a, right: b)
    }
  }

  mutating func subtract(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(a - b)
    case (let other, .constant(0)): other
    case (.row(let row), .constant(let b)): emit(.addImmediate, left: row, immediate: -b)
    case (.constant(let a), .row(let row)):
      emit(.subtractFromImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.subtract, left: a, right: b)
    }
  }

  mutating func multiply(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(a * b)
    case (.constant(0), _), (_, .constant(0)): 0
    case (.constant(1), let other), (let other, .constant(1)): other
    case (.constant(let a), .row(let row)), (.row(let row), .constant(let a)):
      emit(.multiplyImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.multiply, left: a, right: b)
    }
  }

  mutating func divide(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(a / b)
    case (.constant(0), _): 0
    case (let other, .constant(1)): other
    case (.row(let row), .constant(let b)):
      emit(.multiplyImmediate, left: row, immediate: 1 / b)
    case (.constant(let a), .row(let row)): emit(.divideImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.divide, left: a, right: b)
    }
  }

  mutating func least(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(min(a, b))
    case (.constant(let a), .row(let row)), (.row(let row), .constant(let a)):
      a == .infinity ? .row(row) : emit(.minimumImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.minimum, left: a, right: b)
    }
  }

  /// The lesser of a number and a value, the number where the value is NaN: `minimum` passes over one on the
  /// right.
  mutating func leastKnown(_ number: Double, _ value: Operand) -> Operand {
    guard case .row(let row) = value else { return least(.constant(number), value) }
    return emit(.minimum, left: rowHolding(.constant(number)), right: row)
  }

  mutating func greatest(_ left: Operand, _ right: Operand) -> Operand {
    switch (left, right) {
    case (.constant(let a), .constant(let b)): .constant(max(a, b))
    case (.constant(let a), .row(let row)), (.row(let row), .constant(let a)):
      a == -.infinity ? .row(row) : emit(.maximumImmediate, left: row, immediate: a)
    case (.row(let a), .row(let b)): emit(.maximum, left: a, right: b)
    }
  }

  mutating func clamp(_ value: Operand, _ low: Operand, _ high: Operand) -> Operand {
    least(greatest(value, low), high)
  }

  mutating func exponential(_ value: Operand) -> Operand {
    switch value {
    case .constant(let a): .constant(Elementary.exp(a))
    case .row(let row): emit(.exponential, left: row)
    }
  }

  mutating func logarithm(_ value: Operand) -> Operand {
    switch value {
    case .constant(let a): .constant(Elementary.log(a))
    case .row(let row): emit(.logarithm, left: row)
    }
  }

  mutating func squareRoot(_ value: Operand) -> Operand {
    switch value {
    case .constant(let a): .constant(a.squareRoot())
    case .row(let row): emit(.squareRoot, left: row)
    }
  }

  mutating func absolute(_ value: Operand) -> Operand {
    switch value {
    case .constant(let a): .constant(abs(a))
    case .row(let row): emit(.absolute, left: row)
    }
  }

  /// base^exponent; exponents 0, ½, 1 and 2 emit no power.
  mutating func power(_ base: Operand, _ exponent: Operand) -> Operand {
    switch (base, exponent) {
    case (_, .constant(0)), (.constant(1), _): 1
    case (let base, .constant(1)): base
    case (let base, .constant(2)): multiply(base, base)
    case (let base, .constant(0.5)): squareRoot(base)
    case (.constant(let a), .constant(let b)): .constant(Elementary.pow(a, b))
    case (.row(let row), .constant(let b)): emit(.powerImmediate, left: row, immediate: b)
    case (.constant, .row(let b)): emit(.power, left: rowHolding(base), right: b)
    case (.row(let a), .row(let b)): emit(.power, left: a, right: b)
    }
  }

  /// 1 where the value is above 0, else 0.
  mutating func isPositive(_ value: Operand) -> Operand {
    switch value {
    case .constant(let a): .constant(a > 0 ? 1 : 0)
    case .row(let row): emit(.isPositive, left: row)
    }
  }

  /// `chosen` where the mask is not 0, else `otherwise`.
  mutating func select(_ mask: Operand, _ chosen: Operand, _ otherwise: Operand) -> Operand {
    switch mask {
    case .constant(let value): value != 0 ? chosen : otherwise
    case .row(let row):
      emit(
        .select, left: row, right: rowHolding(chosen), third: rowHolding(otherwise))
    }
  }
}
