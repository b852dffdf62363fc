import Statistics

extension DecimalPlaces {
    /// 1, 10, 100, …: how many units of the last place make one.
    var scale: Int { (0..<count).reduce(1) { scale, _ in scale * 10 } }
}

extension ExactDecimal {
    /// The nearest number of floating point, for estimates that are none of decimals.
    var approximate: Double { Double(units) / Double(places.scale) }

    /// Half a unit of the last place: how far what was rounded may lie from what is printed.
    var halfUnit: Double { 0.5 / Double(places.scale) }
}
