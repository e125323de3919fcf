/// A value that is kept once however often what holds it is copied: for parts that most holders do not have, so that these
/// stay small.
final class SharedBox<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (left: SharedBox, right: SharedBox) -> Bool { left === right || left.value == right.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
