extension Array {
    /// Changes the last element in place; does nothing if there is none.
    package mutating func mutateLast(_ change: (inout Element) -> Void) {
        if !isEmpty { change(&self[count - 1]) }
    }
}
