extension Expression { public var quantities: [Quantity] { [] } }
